import { useId, useState } from 'react';
import { Plus, X } from 'lucide-react';
import { Button, Fieldset, IconButton, TextInput } from '@kvart/ui';
import { roomBounds } from '@kvart/domain/projects/room';
import { useT } from '../../../lib/i18n/I18n.tsx';

export interface AgendaPoint {
  id: string;
  text: string;
}

/** What is to be talked about, point by point. */
export const AgendaField = ({
  points,
  onChange,
}: {
  points: readonly AgendaPoint[];
  onChange: (points: AgendaPoint[]) => void;
}) => {
  const t = useT();
  const id = useId();
  const [text, setText] = useState('');
  const add = () => {
    const words = text.trim();
    if (!words) return;
    onChange([...points, { id: crypto.randomUUID(), text: words }]);
    setText('');
  };
  return (
    <Fieldset id={`${id}-agenda`} legend={t('roomLife.meeting.agenda')}>
      <ol className="flex flex-col gap-2">
        {points.map((point, at) => (
          <li key={point.id} className="flex items-center gap-2">
            <TextInput
              aria-label={t('roomLife.meeting.point', { number: at + 1 })}
              maxLength={roomBounds.agendaItem}
              value={point.text}
              onChange={(event) =>
                onChange(
                  points.map((other) =>
                    other.id === point.id ? { ...other, text: event.target.value } : other,
                  ),
                )
              }
            />
            <IconButton
              label={t('roomLife.takeOut', { name: point.text })}
              icon={<X aria-hidden size={20} />}
              onClick={() => onChange(points.filter((other) => other.id !== point.id))}
            />
          </li>
        ))}
      </ol>
      {points.length < roomBounds.agenda && (
        <div className="flex gap-2">
          <TextInput
            aria-label={t('roomLife.meeting.point', { number: points.length + 1 })}
            maxLength={roomBounds.agendaItem}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              // Enter adds the point; the form is sent by its button.
              event.preventDefault();
              add();
            }}
          />
          <Button icon={<Plus aria-hidden size={18} />} onClick={add}>
            {t('roomLife.meeting.addPoint')}
          </Button>
        </div>
      )}
    </Fieldset>
  );
};
