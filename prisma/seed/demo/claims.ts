import type { ClaimState, ClaimWay } from '@kvart/domain/claims';
import type { BuilderContext } from '@kvart/testing/builders';
import type { DemoActors } from './actors.ts';
import { daysBefore } from './time.ts';

/** A row of `claims`: somebody says that an unclaimed actor is theirs, and a support organisation is to vouch. */
export interface ClaimRow {
  id: string;
  actorId: string;
  personId: string;
  way: ClaimWay;
  state: ClaimState;
  deskId: string;
  message: string;
  createdAt: Date;
  expiresAt: Date;
}

const message =
  'I run this studio with my sister. You know us from the open day in spring; we would like to keep the page up to date ourselves.';

/** In every second city somebody has asked for the unclaimed actor; nobody has decided yet. */
export const buildClaims = (cities: readonly DemoActors[], context: BuilderContext): ClaimRow[] =>
  cities
    .filter((_, index) => index % 2 === 0)
    .flatMap(({ unclaimed, actors }, index) => {
      const desk = actors.find(({ place }) => place === 'support');
      const asker = actors.find(({ place }) => place === 'creative_2')?.people[0];
      if (!desk || !asker) return [];
      const createdAt = daysBefore(context.now, 2 + 3 * index);
      return [
        {
          id: context.ids.next(),
          actorId: unclaimed.id,
          personId: asker.id,
          way: 'word',
          state: 'submitted',
          deskId: desk.row.id,
          message,
          createdAt,
          expiresAt: daysBefore(createdAt, -60),
        },
      ];
    });
