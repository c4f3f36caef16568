import { createHash } from 'node:crypto';
import { sharedContext, type BuilderContext } from './context.ts';

/** A row of `persons`. */
export interface PersonRow {
  id: string;
  email: string;
  emailConfirmedAt: Date | null;
  name: string;
  /** argon2id; null: nobody can sign in with a password. */
  passwordHash: string | null;
  locale: string;
  timeZone: string;
  platformRole: 'member' | 'adviser' | 'admin';
  suspendedAt: Date | null;
  isDemo: boolean;
  createdAt: Date;
  updatedAt: Date;
}

/** A person with a confirmed address. */
export function buildPerson(
  overrides: Partial<PersonRow> = {},
  context: BuilderContext = sharedContext,
): PersonRow {
  const number = context.count();
  return {
    id: context.ids.next(),
    email: `person${number}@example.org`,
    emailConfirmedAt: context.now,
    name: `Person ${number}`,
    passwordHash: null,
    locale: 'en',
    timeZone: 'Europe/Ljubljana',
    platformRole: 'member',
    suspendedAt: null,
    isDemo: false,
    createdAt: context.now,
    updatedAt: context.now,
    ...overrides,
  };
}

/** A row of `sessions`. */
export interface SessionRow {
  id: string;
  tokenHash: Uint8Array;
  personId: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}

/** A running session: the row, and the token that its cookie carries. It ends in 2100 whatever the clock says. */
export function buildSession(
  overrides: Partial<SessionRow> & { personId: string },
  context: BuilderContext = sharedContext,
): { row: SessionRow; token: string } {
  const id = context.ids.next();
  const token = `token-${id}`;
  const row = {
    id,
    tokenHash: createHash('sha256').update(token).digest(),
    device: 'Firefox, Linux',
    createdAt: new Date(),
    lastSeenAt: new Date(),
    expiresAt: new Date('2100-01-01T00:00:00.000Z'),
    revokedAt: null,
    ...overrides,
  };
  return { row, token };
}
