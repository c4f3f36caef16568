import { useApolloClient } from '@apollo/client/react';
import { Field } from '@kvart/ui';
import { Combobox } from '@kvart/ui/combobox';
import type { ComboboxOption } from '@kvart/ui/combobox';
import { useT } from '../i18n/I18n.tsx';
import { ActorsByNameDocument } from './Fields.gql.ts';

/** Finds an actor by its name. */
export const ActorField = ({
  id,
  label,
  error,
  required,
  value,
  onChange,
}: {
  id?: string;
  label: string;
  error?: string;
  required?: boolean;
  value: ComboboxOption | null;
  onChange: (actor: ComboboxOption | null) => void;
}) => {
  const t = useT();
  const client = useApolloClient();
  const load = async (text: string) => {
    const { data } = await client.query({ query: ActorsByNameDocument, variables: { text } });
    return (data?.actors.nodes ?? []).map((actor) => ({
      id: actor.id,
      label: actor.name,
      hint: actor.place?.name,
    }));
  };
  return (
    <Field id={id} label={label} error={error} required={required}>
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
