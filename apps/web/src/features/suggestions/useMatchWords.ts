import { useMemo } from 'react';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { matchWords } from './words.ts';

/** Sentences about matches in the reader's language. */
export const useMatchWords = () => {
  const t = useT();
  const format = useFormat();
  return useMemo(() => matchWords(t, format), [t, format]);
};
