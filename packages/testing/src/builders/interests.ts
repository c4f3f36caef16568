import type { InterestState } from '@kvart/domain/interests';
import { sharedContext, type BuilderContext } from './context.ts';

/** A row of `interests`. */
export interface InterestRow {
  id: string;
  version: number;
  spaceId: string;
  actorId: string;
  personId: string;
  state: InterestState;
  message: string;
  intendedUseId: string | null;
  isDemo: boolean;
  createdAt: Date;
  updatedAt: Date;
}

/** An interest just sent. */
export const buildInterest = (
  overrides: Partial<InterestRow> & Pick<InterestRow, 'spaceId' | 'actorId' | 'personId'>,
  context: BuilderContext = sharedContext,
): InterestRow => ({
  id: context.ids.next(),
  version: 1,
  state: 'sent',
  message: 'We would open a repair workshop here and hold two courses a week.',
  intendedUseId: 'use.workshop',
  isDemo: false,
  createdAt: context.now,
  updatedAt: context.now,
  ...overrides,
});

/** A row of `interest_events`. */
export interface InterestEventRow {
  id: string;
  interestId: string;
  version: number;
  state: InterestState;
  at: Date;
  personId: string;
  actorId: string;
  reason: string | null;
}

/** One step of an interest: its sending unless said otherwise. */
export const buildInterestEvent = (
  overrides: Partial<InterestEventRow> & Pick<InterestEventRow, 'interestId' | 'personId' | 'actorId'>,
  context: BuilderContext = sharedContext,
): InterestEventRow => ({
  id: context.ids.next(),
  version: 1,
  state: 'sent',
  at: context.now,
  reason: overrides.state === 'declined' ? 'The committee chose another proposal.' : null,
  ...overrides,
});
