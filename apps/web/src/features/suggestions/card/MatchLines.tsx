import type { ReactNode } from 'react';
import { ArrowUpRight, Check, Minus } from 'lucide-react';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useMatchWords } from '../useMatchWords.ts';
import type { Voice } from '../words.ts';
import { raiseLink } from './raise-link.ts';
import type {
  MatchGapPartsFragment,
  MatchRaisePartsFragment,
  MatchReasonPartsFragment,
} from './Suggestion.gql.ts';

const Line = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <li className="flex gap-2">
    <span className="mt-1 shrink-0">{icon}</span>
    <span className="min-w-0">{children}</span>
  </li>
);

/** Why it suits, what is missing, and what would raise it: each line says a fact. */
export const MatchLines = ({
  reasons,
  gaps,
  raises,
  slug,
  voice,
  ofOthers,
}: {
  reasons: readonly MatchReasonPartsFragment[];
  gaps: readonly MatchGapPartsFragment[];
  raises: readonly MatchRaisePartsFragment[];
  /** Of the actor who looks: its profile is where most can be raised. */
  slug?: string;
  voice?: Voice;
  /** It is others who look for a room, and the reader has one. */
  ofOthers?: boolean;
}) => {
  const t = useT();
  const words = useMatchWords();
  // A request can only be changed by those whose it is.
  const own = raises.filter(({ request, code }) => !ofOthers || (!request && code !== 'ASK_OWNER'));
  return (
    <div className="flex flex-col gap-2.5">
      <ul aria-label={t('suggestions.reasons')} className="flex flex-col gap-1 empty:hidden">
        {words.reasons(reasons, voice).map((text) => (
          <Line key={text} icon={<Check aria-hidden size={16} className="text-good" />}>
            {text}
          </Line>
        ))}
      </ul>
      {gaps.length > 0 && (
        <ul aria-label={t('suggestions.gaps')} className="flex flex-col gap-1 text-soft">
          {words.gaps(gaps, ofOthers).map((text) => (
            <Line key={text} icon={<Minus aria-hidden size={16} className="text-warn" />}>
              {text}
            </Line>
          ))}
        </ul>
      )}
      {own.length > 0 && (
        <div className="text-sm">
          <p className="font-semibold">{t('suggestions.raises')}</p>
          <ul className="mt-0.5 flex flex-col">
            {own.map((raise) => {
              const to = slug ? raiseLink(raise, slug) : null;
              const text = words.raise(raise);
              return (
                <Line key={text} icon={<ArrowUpRight aria-hidden size={15} className="text-accent" />}>
                  {to ? (
                    <Link to={to} className="text-link">
                      {text}
                    </Link>
                  ) : (
                    text
                  )}
                </Line>
              );
            })}
          </ul>
        </div>
      )}
    </div>
  );
};
