import { Disclosure } from '@kvart/ui';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { MatchLines } from '../card/MatchLines.tsx';
import { IntroducedPairDocument } from './IntroducedPair.gql.ts';

/** In a conversation that an adviser began between two: what spoke for them when it did. */
const IntroducedPair = ({ id, asActorId }: { id: string; asActorId: string }) => {
  const t = useT();
  const { data } = usePageQuery(IntroducedPairDocument, { id, asActorId });
  const pair = data?.conversation?.introducedPair;
  if (!pair || pair.reasons.length === 0) return null;
  const { first, second, reasons } = pair;
  return (
    <Disclosure
      summary={t('suggestions.introducedPair', { first: first.name, second: second.name })}
      className="mx-3 mt-3 rounded-lg border border-rule bg-sunk px-4"
    >
      <MatchLines reasons={reasons} gaps={[]} raises={[]} voice={{ a: first.name, b: second.name }} />
    </Disclosure>
  );
};

export default IntroducedPair;
