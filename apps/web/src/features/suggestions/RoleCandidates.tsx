import { Disclosure } from '@kvart/ui';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { NextMove } from './card/NextMove.tsx';
import { SmallCard } from './card/SmallCard.tsx';
import { RoleCandidatesDocument } from './RoleCandidates.gql.ts';

const nothing = () => undefined;

/** At an open role, for those who lead the project: who could be asked. All roles of a page are one question. */
const RoleCandidates = ({ slug, roleId }: { slug: string; roleId: string }) => {
  const t = useT();
  const { data } = usePageQuery(RoleCandidatesDocument, { slug });
  const fitting = data?.project?.roles.find(({ id }) => id === roleId)?.fittingActors ?? [];
  if (fitting.length === 0) return null;
  return (
    <Disclosure
      summary={t('suggestions.roleCandidates', { count: fitting.length })}
      className="no-print rounded-lg border border-rule bg-sunk px-4"
    >
      <ul className="flex flex-col gap-5">
        {fitting.map((suggestion) => (
          <li key={suggestion.id}>
            <SmallCard suggestion={suggestion} voice="lead" />
            <div className="mt-3">
              <NextMove suggestion={suggestion} onOpen={nothing} />
            </div>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};

export default RoleCandidates;
