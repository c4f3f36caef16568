import { Field } from '@kvart/ui';
import { Combobox } from '@kvart/ui/combobox';
import { useApolloClient } from '@apollo/client/react';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { TerritoryChoicesDocument, type TerritoryChoicesQuery } from './Admin.gql.ts';

type Choice = TerritoryChoicesQuery['territoryChoices'][number];

/** Finds a country, a region or a municipality while one types, and hands it on. */
export const TerritoryChooser = ({
  id,
  label,
  onChoose,
}: {
  id: string;
  label: string;
  onChoose: (choice: Choice) => void;
}) => {
  const t = useT();
  const format = useFormat();
  const client = useApolloClient();
  const known = new Map<string, Choice>();
  const load = async (text: string) => {
    const { data } = await client.query({ query: TerritoryChoicesDocument, variables: { text } });
    return (data?.territoryChoices ?? []).map((choice) => {
      const key = `${choice.kind}:${choice.code}`;
      known.set(key, choice);
      const isCountry = choice.kind === 'COUNTRY';
      return {
        id: key,
        label: isCountry ? format.country(choice.code) : choice.name,
        hint: [
          t(`domain.territoryKind.${lower(choice.kind)}`),
          choice.region,
          !isCountry && format.country(choice.country),
        ]
          .filter(Boolean)
          .join(', '),
      };
    });
  };
  return (
    <Field id={id} label={label} hint={t('admin.territories.addHint')}>
      {(control) => (
        <Combobox
          control={control}
          value={null}
          clearOnSelect
          minLength={2}
          onChange={(option) => {
            const choice = option && known.get(option.id);
            if (choice) onChoose(choice);
          }}
          load={load}
          texts={{
            loading: t('common.search.loading'),
            none: t('common.search.none'),
            failed: t('common.search.failed'),
            clear: t('common.search.clear'),
            count: (count) => t('common.search.count', { count }),
          }}
        />
      )}
    </Field>
  );
};
