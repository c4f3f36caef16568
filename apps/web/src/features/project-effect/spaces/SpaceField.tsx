import { useApolloClient } from '@apollo/client/react';
import { Field } from '@kvart/ui';
import { Combobox } from '@kvart/ui/combobox';
import type { ComboboxOption } from '@kvart/ui/combobox';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { NameableSpacesDocument } from '../Effect.gql.ts';

/** Finds a space that the project may name. */
export const SpaceField = ({
  id,
  projectId,
  error,
  value,
  onChange,
}: {
  id: string;
  projectId: string;
  error?: string;
  value: ComboboxOption | null;
  onChange: (space: ComboboxOption | null) => void;
}) => {
  const t = useT();
  const format = useFormat();
  const client = useApolloClient();
  const load = async (text: string) => {
    const { data } = await client.query({
      query: NameableSpacesDocument,
      variables: { projectId, text },
      fetchPolicy: 'no-cache',
    });
    return (data?.nameableSpaces ?? []).map(({ id: key, title, placeName, usableM2 }) => ({
      id: key,
      label: title,
      hint: [placeName, usableM2 !== null && format.area(usableM2)].filter(Boolean).join(' · '),
    }));
  };
  return (
    <Field id={id} label={t('effect.form.space')} hint={t('effect.form.spaceHint')} error={error} required>
      {(control) => (
        <Combobox
          control={control}
          value={value}
          minLength={2}
          load={load}
          onChange={onChange}
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
