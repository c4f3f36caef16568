import { Sparkles, X } from 'lucide-react';
import { Badge, Button } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { MatchLines } from './MatchLines.tsx';
import { NextMove } from './NextMove.tsx';
import { SignalShares } from './SignalShares.tsx';
import { StrengthMark } from './StrengthMark.tsx';
import type { SuggestionPartsFragment } from './Suggestion.gql.ts';
import { TargetHead } from './TargetHead.tsx';
import { nameOf } from './target.ts';

/** What would raise every suggestion alike is said once, above the list. */
const isOfProfile = (code: string) => code.startsWith('ADD_');

/** One suggestion: what it is, why it suits, what is missing, and what one can do with it. */
export const SuggestionCard = ({
  suggestion,
  slug,
  onOpen,
  onPutAside,
}: {
  suggestion: SuggestionPartsFragment;
  /** Of the actor it is made for. */
  slug: string;
  onOpen: () => void;
  onPutAside: () => void;
}) => {
  const t = useT();
  const { strength, isNewcomer, reasons, gaps, raises, signals } = suggestion;
  return (
    <article className="border-t-2 border-ink py-5">
      <TargetHead suggested={suggestion} mark={<StrengthMark strength={strength} />} onOpen={onOpen} />
      <div className={suggestion.space?.cover ? 'mt-3 sm:pl-32' : 'mt-3 sm:pl-16'}>
        {isNewcomer && (
          <p className="mb-2.5">
            <Badge tone="note" icon={<Sparkles aria-hidden size={14} />}>
              {t('suggestions.newcomer')}
            </Badge>
          </p>
        )}
        <MatchLines
          reasons={reasons}
          gaps={gaps}
          raises={raises.filter(({ code }) => !isOfProfile(code))}
          slug={slug}
          ofOthers={suggestion.kind === 'NEED'}
        />
        <div className="mt-3.5 flex flex-wrap items-center gap-2">
          <NextMove suggestion={suggestion} onOpen={onOpen} />
          <Button
            variant="quiet"
            size="sm"
            icon={<X aria-hidden size={16} />}
            aria-label={t('suggestions.notForMe.of', { name: nameOf(suggestion).name })}
            onClick={onPutAside}
          >
            {t('suggestions.notForMe')}
          </Button>
        </div>
        <SignalShares signals={signals} />
      </div>
    </article>
  );
};
