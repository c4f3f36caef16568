import { Check } from 'lucide-react';
import { useMatchWords } from '../useMatchWords.ts';
import type { Voice } from '../words.ts';
import { StrengthMark } from './StrengthMark.tsx';
import type { SuggestionPartsFragment } from './Suggestion.gql.ts';
import { TargetHead } from './TargetHead.tsx';

const shownReasons = 2;

/** A suggestion in short: what it is, how well it suits, and the first reasons. */
export const SmallCard = ({ suggestion, voice }: { suggestion: SuggestionPartsFragment; voice?: Voice }) => {
  const words = useMatchWords();
  return (
    <article className="flex h-full flex-col border-t-2 border-ink pt-4">
      <TargetHead suggested={suggestion} brief />
      <p className="mt-2.5">
        <StrengthMark strength={suggestion.strength} />
      </p>
      <ul className="mt-1.5 flex flex-col gap-1 text-sm">
        {words
          .reasons(suggestion.reasons, voice)
          .slice(0, shownReasons)
          .map((text) => (
            <li key={text} className="flex gap-2">
              <Check aria-hidden size={15} className="mt-0.5 shrink-0 text-good" />
              <span className="min-w-0">{text}</span>
            </li>
          ))}
      </ul>
    </article>
  );
};
