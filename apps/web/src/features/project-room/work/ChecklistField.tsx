import { useId, useState } from 'react';
import { Plus, X } from 'lucide-react';
import { Button, Fieldset, IconButton, TextInput } from '@kvart/ui';
import { workBounds } from '@kvart/domain/projects/work';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { BoardTask } from './board.ts';

type Item = Pick<BoardTask['checklist'][number], 'id' | 'text' | 'done'>;

/** Small steps of a task, ticked one by one. */
export const ChecklistField = ({
  items,
  error,
  onChange,
}: {
  items: readonly Item[];
  error?: string;
  onChange: (items: Item[]) => void;
}) => {
  const t = useT();
  const id = useId();
  const [text, setText] = useState('');
  const set = (at: string, patch: Partial<Item>) =>
    onChange(items.map((item) => (item.id === at ? { ...item, ...patch } : item)));
  const add = () => {
    const words = text.trim();
    if (!words) return;
    onChange([...items, { id: crypto.randomUUID(), text: words, done: false }]);
    setText('');
  };
  return (
    <Fieldset id={`${id}-list`} legend={t('work.field.checklist')} error={error}>
      <ul className="flex flex-col gap-2">
        {items.map((item, at) => (
          <li key={item.id} className="flex items-center gap-2">
            <input
              type="checkbox"
              className="size-6 shrink-0"
              aria-label={t('work.checklist.tick', { text: item.text })}
              checked={item.done}
              onChange={(event) => set(item.id, { done: event.target.checked })}
            />
            <TextInput
              aria-label={t('work.checklist.item', { number: at + 1 })}
              maxLength={workBounds.item}
              value={item.text}
              onChange={(event) => set(item.id, { text: event.target.value })}
            />
            <IconButton
              label={t('work.checklist.remove', { text: item.text })}
              icon={<X aria-hidden size={20} />}
              onClick={() => onChange(items.filter((other) => other.id !== item.id))}
            />
          </li>
        ))}
      </ul>
      {items.length < workBounds.checklist && (
        <div className="flex gap-2">
          <TextInput
            aria-label={t('work.checklist.item', { number: items.length + 1 })}
            maxLength={workBounds.item}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              // Enter adds the item; the form is sent by its button.
              event.preventDefault();
              add();
            }}
          />
          <Button icon={<Plus aria-hidden size={18} />} onClick={add}>
            {t('work.checklist.add')}
          </Button>
        </div>
      )}
    </Fieldset>
  );
};
