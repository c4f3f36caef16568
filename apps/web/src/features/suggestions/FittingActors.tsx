import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { NextMove } from './card/NextMove.tsx';
import { SmallCard } from './card/SmallCard.tsx';
import { FittingActorsDocument } from './FittingActors.gql.ts';

const nothing = () => undefined;

/** On the page of a space, for its owner: who could make use of it, whether they have asked for a room or not. */
const FittingActors = ({ slug }: { slug: string }) => {
  const t = useT();
  const { data } = usePageQuery(FittingActorsDocument, { slug }, { fresh: true });
  const fitting = data?.space?.fittingActors ?? [];
  if (fitting.length === 0) return null;
  return (
    <section aria-labelledby="fitting-actors" className="no-print rounded-lg border border-rule bg-sunk p-5">
      <h2 id="fitting-actors" className="text-lg">
        {t('suggestions.fittingActors')}
      </h2>
      <p className="mt-1 text-sm text-soft">{t('suggestions.fittingActors.text')}</p>
      <ul className="mt-4 flex flex-col gap-5">
        {fitting.map((suggestion) => (
          <li key={suggestion.id}>
            <SmallCard suggestion={suggestion} voice="owner" />
            <div className="mt-3">
              <NextMove suggestion={suggestion} onOpen={nothing} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

export default FittingActors;
