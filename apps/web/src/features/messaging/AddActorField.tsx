import { useState } from 'react';
import type { ComboboxOption } from '@kvart/ui/combobox';
import { ActorField } from '../../lib/fields/ActorField.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';

/** Chooses whom to bring into a conversation. */
export const AddActorField = ({ onChange }: { onChange: (actorId: string | null) => void }) => {
  const t = useT();
  const [chosen, setChosen] = useState<ComboboxOption | null>(null);
  return (
    <ActorField
      label={t('messages.task.add.who')}
      value={chosen}
      onChange={(option) => {
        setChosen(option);
        onChange(option?.id ?? null);
      }}
    />
  );
};
