import { noticeReasons, unnamedActs, wordsOfAction } from '@kvart/domain/desk';
import type { useT } from '../../lib/i18n/I18n.tsx';
import type { LogPartsFragment } from './Log.gql.ts';

/** An action in the reader's words, as far as there are any. */
export const sayAction = (t: ReturnType<typeof useT>, action: string): string => {
  const { noun, verb, measure } = wordsOfAction(action);
  const [first = '', second = ''] = action.split('.');
  const done = measure ? t(`domain.measure.${measure}`) : verb ? t(`log.verb.${verb}`) : second;
  return `${noun ? t(`log.noun.${noun}`) : first}: ${done}`;
};

type Entry = Pick<LogPartsFragment, 'action' | 'personId' | 'personName' | 'reason'>;

/** Who did it: a name, somebody who is not named to whoever reads, or the program by itself. */
export const sayPerson = (t: ReturnType<typeof useT>, { action, personId, personName }: Entry): string => {
  if (personName !== null || personId !== null) return personName ?? '';
  // Who does what in a project stays in its room.
  const isUnnamed = unnamedActs.includes(action) || /^project[._]/.test(action);
  return t(isUnnamed ? 'log.byUnnamed' : 'log.byItself');
};

/** Why, in the reader's words where it was chosen from a list. */
export const sayReason = (t: ReturnType<typeof useT>, { action, reason }: Entry): string | null => {
  const chosen = action === 'notice.submitted' && noticeReasons.find((one) => one === reason);
  return chosen ? t(`domain.noticeReason.${chosen}`) : reason;
};
