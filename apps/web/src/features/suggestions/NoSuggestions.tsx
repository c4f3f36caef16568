import { EmptyState, LinkButton } from '@kvart/ui';
import { Lightbulb } from 'lucide-react';
import { Link } from 'react-router';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { MatchRaisePartsFragment } from './card/Suggestion.gql.ts';
import { raiseLink } from './card/raise-link.ts';
import type { SuggestionKind } from './ForYou.gql.ts';
import { useMatchWords } from './useMatchWords.ts';

/** Where there is nothing to suggest: why, and what would change it. */
export const NoSuggestions = ({
  kind,
  slug,
  raises,
}: {
  kind: SuggestionKind;
  slug: string;
  raises: readonly MatchRaisePartsFragment[];
}) => {
  const t = useT();
  const words = useMatchWords();
  return (
    <EmptyState
      icon={<Lightbulb aria-hidden size={44} />}
      title={t(`suggestions.empty.${lower(kind)}.title`)}
      action={
        kind === 'SPACE' ? (
          <LinkButton as={Link} to="/space-requests/new" variant="primary">
            {t('suggestions.empty.space.button')}
          </LinkButton>
        ) : (
          <LinkButton as={Link} to={`/actors/${slug}/edit`} variant="primary">
            {t('suggestions.empty.profile')}
          </LinkButton>
        )
      }
    >
      <p>{t(`suggestions.empty.${lower(kind)}.text`)}</p>
      {raises.length > 0 && (
        <ul className="mt-3">
          {raises.map((raise) => (
            <li key={raise.code}>
              <Link to={raiseLink(raise, slug) ?? `/actors/${slug}`} className="text-link">
                {words.raise(raise)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  );
};
