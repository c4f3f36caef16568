import { reactionEmojis } from '@kvart/domain/messaging';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import type { Message } from './history.ts';

type React = (emoji: string, on: boolean) => void;

/** Who has reacted how; a press joins in or takes it back. */
export const Reactions = ({ message, onReact }: { message: Message; onReact: React | null }) => {
  const { viewer } = useViewer();
  if (message.reactions.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-1.5">
      {message.reactions.map(({ emoji, people }) => {
        const isMine = people.some(({ id }) => id === viewer?.id);
        const names = people.map(({ name }) => name).join(', ');
        return (
          <li key={emoji}>
            <button
              type="button"
              disabled={!onReact}
              aria-pressed={isMine}
              title={names}
              onClick={() => onReact?.(emoji, !isMine)}
              className="inline-flex min-h-8 items-center gap-1 rounded-full border border-rule bg-raised px-2.5 text-sm hover:border-ink aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold"
            >
              <span>{emoji}</span> <span className="tabular-nums">{people.length}</span>
              <span className="sr-only">: {names}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
};

/** All there is to react with. */
export const ReactionGrid = ({ onReact }: { onReact: React }) => {
  const t = useT();
  return (
    <div role="group" aria-label={t('messages.reaction.add')} className="grid grid-cols-8 gap-0.5">
      {reactionEmojis.map((emoji) => (
        <button
          key={emoji}
          type="button"
          aria-label={t('messages.reaction.with', { emoji })}
          className="grid min-h-11 place-items-center rounded-sm text-xl hover:bg-sunk"
          onClick={() => onReact(emoji, true)}
        >
          {emoji}
        </button>
      ))}
    </div>
  );
};
