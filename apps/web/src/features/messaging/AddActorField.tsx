import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { Field } from '@kvart/ui';
import { Combobox } from '@kvart/ui/combobox';
import type { ComboboxOption } from '@kvart/ui/combobox';
import { useT } from '../../lib/i18n/I18n.tsx';
import { ActorsByNameDocument } from './Colleagues.gql.ts';

/** Finds an actor by its name. */
export const AddActorField = ({ onChange }: { onChange: (actorId: string | null) => void }) => {
  const t = useT();
  const client = useApolloClient();
  const [chosen, setChosen] = useState<ComboboxOption | null>(null);
  const load = async (text: string) => {
    const { data } = await client.query({ query: ActorsByNameDocument, variables: { text } });
    return (data?.actors.nodes ?? []).map(({ id, name, place }) => ({ id, label: name, hint: place?.name }));
  };
  return (
    <Field label={t('messages.task.add.who')}>
      {(control) => (
        <Combobox
          control={control}
          value={chosen}
          minLength={2}
          load={load}
          onChange={(option) => {
            setChosen(option);
            onChange(option?.id ?? null);
          }}
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
