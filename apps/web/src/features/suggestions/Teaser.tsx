import { SectionHeading } from '@kvart/ui';
import { Link } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { SmallCard } from './card/SmallCard.tsx';
import { SuggestionTeaserDocument } from './Teaser.gql.ts';

/** On the start of somebody signed in: the first three who suit the actor. */
const Teaser = ({ actor }: { actor: { id: string } }) => {
  const t = useT();
  const { data } = usePageQuery(SuggestionTeaserDocument, { actorId: actor.id }, { fresh: true });
  const nodes = data?.suggestions.nodes ?? [];
  if (nodes.length === 0) return null;
  return (
    <section aria-labelledby="for-you">
      <SectionHeading
        id="for-you"
        action={
          <Link to="/for-you" className="text-link text-sm font-semibold">
            {t('suggestions.teaser.all')}
          </Link>
        }
      >
        {t('suggestions.teaser')}
      </SectionHeading>
      <ul className="mt-5 grid gap-x-8 gap-y-4 md:grid-cols-3">
        {nodes.map((suggestion) => (
          <li key={suggestion.id}>
            <SmallCard suggestion={suggestion} />
          </li>
        ))}
      </ul>
    </section>
  );
};

export default Teaser;
