import { LinkButton } from '@kvart/ui';
import { Sprout } from 'lucide-react';
import { Link } from 'react-router';
import { readDraft, writeDraft } from '../../../lib/forms/draft.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { WriteButton } from '../../../lib/talk/WriteButton.tsx';
import { useMatchWords } from '../useMatchWords.ts';
import type { SuggestionPartsFragment } from './Suggestion.gql.ts';

/** The one thing to do with a suggestion; where one writes, its reasons are the first words. */
export const NextMove = ({
  suggestion: { actor, space, request, role, reasons },
  onOpen,
}: {
  suggestion: Pick<SuggestionPartsFragment, 'actor' | 'space' | 'request' | 'role' | 'reasons'>;
  onOpen: () => void;
}) => {
  const t = useT();
  const words = useMatchWords();
  const letter = words.reasons(reasons, 'letter').join(' ');
  if (actor?.isUnclaimed)
    // Nobody reads what is written to an entry that nobody has claimed.
    return (
      <LinkButton as={Link} to={`/actors/${actor.slug}`} size="sm" onClick={onOpen}>
        {t('suggestions.open.actor')}
      </LinkButton>
    );
  if (actor)
    return (
      <>
        <WriteButton
          actorId={actor.id}
          actorName={actor.name}
          reason={letter}
          label={t('suggestions.introduce')}
          named
          size="sm"
        />
        <LinkButton
          as={Link}
          to={`/projects/new?with=${actor.slug}&suggested`}
          state={{ because: letter }}
          size="sm"
          variant="quiet"
          icon={<Sprout aria-hidden size={16} />}
          aria-label={`${t('suggestions.project')}: ${actor.name}`}
          onClick={onOpen}
        >
          {t('suggestions.project')}
        </LinkButton>
      </>
    );
  if (space)
    return (
      <LinkButton
        as={Link}
        to={`/spaces/${space.slug}#interest`}
        size="sm"
        aria-label={`${t('suggestions.interest')}: ${space.title?.text ?? ''}`}
        onClick={() => {
          onOpen();
          const place = `interest-${space.id}`;
          // The form on the space's page begins with these words, unless it has some already.
          if (letter && !readDraft(place)) writeDraft(place, { message: letter, intendedUseId: '' });
        }}
      >
        {t('suggestions.interest')}
      </LinkButton>
    );
  if (role)
    return (
      <LinkButton
        as={Link}
        to={`/projects/${role.project.slug}#roles`}
        size="sm"
        aria-label={`${t('suggestions.open.role')}: ${role.title}`}
        onClick={onOpen}
      >
        {t('suggestions.open.role')}
      </LinkButton>
    );
  return (
    request && (
      <LinkButton as={Link} to={`/space-requests/${request.slug}`} size="sm" onClick={onOpen}>
        {t('suggestions.open.request')}
      </LinkButton>
    )
  );
};
