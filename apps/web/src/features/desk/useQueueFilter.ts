import { caseAges, caseKinds, caseShares, territoryKinds } from '@kvart/domain/desk';
import { useSearchParams } from 'react-router';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import type { DeskCasesQueryVariables } from './Desk.gql.ts';

const idShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const names = ['kind', 'share', 'overdue', 'age', 'who', 'at'] as const;
type Name = (typeof names)[number];

const upper = <T extends string>(value: T) => value.toUpperCase() as Uppercase<T>;

/** A part of the network as the address writes it: `region:SI041`. */
const territoryIn = (text: string | null): DeskCasesQueryVariables['territory'] => {
  const [first, ...rest] = (text ?? '').split(':');
  const kind = territoryKinds.find((one) => one === first);
  const code = rest.join(':').slice(0, 40);
  return kind && code ? { kind: upper(kind), code } : null;
};

/** What the queue shows, as the address says it. */
export const useQueueFilter = () => {
  const [params, setParams] = useSearchParams();
  const kind = caseKinds.find((one) => one === params.get('kind')) ?? null;
  const share = caseShares.find((one) => one === params.get('share')) ?? 'all';
  const age = caseAges.find((one) => one === params.get('age')) ?? null;
  const who = idShape.exec(params.get('who') ?? '')?.[0] ?? null;
  const territory = territoryIn(params.get('at'));
  const overdue = params.get('overdue') === '1';
  const choose = (name: Name, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { state: keepScroll });
  };
  return {
    ...{ kind, share, age, who, overdue, choose },
    at: territory ? `${territory.kind.toLowerCase()}:${territory.code}` : '',
    isChosen: names.some((name) => params.has(name)),
    clear: () => setParams(new URLSearchParams(), { state: keepScroll }),
    variables: {
      ...{ kind: kind && upper(kind), share: upper(share), overdue, territory },
      ...{ age: age && upper(age), assigneeId: who },
    } satisfies DeskCasesQueryVariables,
  };
};
export type QueueFilter = ReturnType<typeof useQueueFilter>;
