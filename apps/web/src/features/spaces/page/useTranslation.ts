import { useState } from 'react';
import type { WordsFragment } from './SpacePage.gql.ts';

/** The languages a space is described in, and the texts in the one that is chosen. */
export const useTranslation = (title: WordsFragment | null, description: WordsFragment | null) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const all = [...(title?.translations ?? []), ...(description?.translations ?? [])];
  const locales = [...new Set(all.map(({ locale }) => locale))];
  // The list begins with the original.
  const original = title?.translations[0]?.locale ?? description?.translations[0]?.locale ?? null;
  const pick = (words: WordsFragment | null) =>
    (chosen && words?.translations.find(({ locale }) => locale === chosen)) || words;
  const shownTitle = pick(title);
  const shownDescription = pick(description);
  return {
    title: shownTitle,
    description: shownDescription,
    locales,
    original,
    current: shownTitle?.locale ?? shownDescription?.locale ?? null,
    choose: setChosen,
  };
};
