import type { Mentioned } from '@kvart/domain/messaging';
import { useT } from '../../lib/i18n/I18n.tsx';

/** Who may be meant, while a name is typed; arrows and Enter in the field choose, as does a press. */
export const NameList = ({
  id,
  people,
  active,
  onChoose,
}: {
  id: string;
  people: readonly Mentioned[];
  active: number;
  onChoose: (name: string) => void;
}) => {
  const t = useT();
  return (
    <>
      <ul
        id={id}
        role="listbox"
        aria-label={t('messages.mention.label')}
        className="absolute bottom-full left-14 z-20 mb-1 min-w-56 rounded-md border border-rule bg-raised p-1 shadow-lift"
      >
        {people.map((person, index) => (
          <li
            key={person.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className="flex min-h-11 cursor-pointer items-center rounded-sm px-3 hover:bg-sunk aria-selected:bg-accent-soft"
            onPointerDown={(event) => {
              // The field keeps the focus.
              event.preventDefault();
              onChoose(person.name);
            }}
          >
            {person.name}
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {t('messages.mention.count', { count: people.length })}
      </p>
    </>
  );
};
