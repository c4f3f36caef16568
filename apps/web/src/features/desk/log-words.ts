import { wordsOfAction } from '@kvart/domain/desk';
import type { useT } from '../../lib/i18n/I18n.tsx';

/** An action in the reader's words, as far as there are any. */
export const sayAction = (t: ReturnType<typeof useT>, action: string): string => {
  const { noun, verb, measure } = wordsOfAction(action);
  const [first = '', second = ''] = action.split('.');
  const done = measure ? t(`domain.measure.${measure}`) : verb ? t(`log.verb.${verb}`) : second;
  return `${noun ? t(`log.noun.${noun}`) : first}: ${done}`;
};
