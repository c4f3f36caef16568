import { CircleSlash } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { MatchLines } from '../card/MatchLines.tsx';
import { SignalShares } from '../card/SignalShares.tsx';
import { StrengthMark } from '../card/StrengthMark.tsx';
import type { Voice } from '../words.ts';
import type { ExplainPairQuery } from './Explain.gql.ts';

type Explanation = NonNullable<ExplainPairQuery['explainPair']>;

/** How two suit each other: what stands in the way, what speaks for it, what is missing. */
export const PairWords = ({
  explanation,
  slug,
  voice,
}: {
  explanation: Explanation;
  /** Of the actor who looks; absent for one who looks at two others. */
  slug?: string;
  voice?: Voice;
}) => {
  const t = useT();
  const { kind, strength, hindrances, reasons, gaps, raises, signals } = explanation;
  return (
    <div className="flex flex-col gap-3">
      {strength && <StrengthMark strength={strength} />}
      {hindrances.length > 0 && (
        <div>
          {!strength && <p className="font-semibold">{t('suggestions.explain.notSuggested')}</p>}
          <ul className="mt-1 flex flex-col gap-1">
            {hindrances.map((code) => (
              <li key={code} className="flex gap-2">
                <CircleSlash aria-hidden size={16} className="mt-1 shrink-0 text-bad" />
                <span>{t(`suggestions.hindrance.${lower(code)}`)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {reasons.length + gaps.length + raises.length === 0 ? (
        <p className="text-soft">{t('suggestions.explain.nothing')}</p>
      ) : (
        <MatchLines
          reasons={reasons}
          gaps={gaps}
          raises={raises}
          slug={slug}
          voice={voice}
          ofOthers={kind === 'NEED'}
        />
      )}
      <SignalShares signals={signals} />
    </div>
  );
};
