import { Disclosure } from '@kvart/ui';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { NextMove } from './card/NextMove.tsx';
import { SmallCard } from './card/SmallCard.tsx';
import { TeamCandidatesDocument } from './TeamCandidates.gql.ts';

const nothing = () => undefined;

/** At a project whose team comes together, for those who lead it: who could join, by what the project says of itself. */
const TeamCandidates = ({ slug }: { slug: string }) => {
  const t = useT();
  const { data } = usePageQuery(TeamCandidatesDocument, { slug }, { fresh: true });
  const fitting = data?.project?.fittingActors ?? [];
  if (fitting.length === 0) return null;
  return (
    <Disclosure
      summary={t('suggestions.teamCandidates', { count: fitting.length })}
      className="no-print rounded-lg border border-rule bg-sunk px-4"
    >
      <p className="text-sm text-soft">{t('suggestions.teamCandidates.text')}</p>
      <ul className="mt-4 flex flex-col gap-5">
        {fitting.map((suggestion) => (
          <li key={suggestion.id}>
            <SmallCard suggestion={suggestion} />
            <div className="mt-3">
              <NextMove suggestion={suggestion} onOpen={nothing} />
            </div>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};

export default TeamCandidates;
