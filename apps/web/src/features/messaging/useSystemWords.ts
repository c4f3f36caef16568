import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { Message } from './history.ts';

interface Told extends Pick<Message, 'systemEvent' | 'text'> {
  actor: Named;
  person: Named | null;
  aboutActor: Named | null;
}

interface Named {
  name: string;
}

/** What a message of the system says, in the reader's language. */
export const useSystemWords = () => {
  const t = useT();
  return ({ systemEvent, actor, person, aboutActor, text }: Told): string =>
    systemEvent
      ? t(`messages.system.${lower(systemEvent)}`, {
          actor: actor.name,
          person: person?.name ?? t('messages.formerPerson'),
          about: aboutActor?.name ?? '',
          title: text,
        })
      : text;
};
