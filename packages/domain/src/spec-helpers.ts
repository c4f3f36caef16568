import type { InputIssue } from './shared/refusal.ts';
import type { Result } from './shared/result.ts';
import type { Viewer } from './shared/viewer.ts';
import { emptySpaceFile, type PublishableSpace } from './spaces/space-file.ts';

/** A signed-in person with a confirmed address and no memberships. */
export const someone = (over: Partial<Viewer> = {}): Viewer => ({
  personId: 'p-1',
  sessionId: 's-1',
  emailConfirmed: true,
  suspended: false,
  platformRole: 'member',
  memberships: {},
  actingAs: null,
  ...over,
});

/** The code of a refusal, or `ok`. */
export const outcome = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

/** The issues of a refused input; empty where it was taken. */
export const issuesOf = (result: Result<unknown>): InputIssue[] =>
  !result.ok && result.error.kind === 'invalid_input' ? result.error.issues : [];

/** Issue codes with their places, for short expectations: `name required`. */
export const codesOf = (result: Result<unknown>): string[] =>
  issuesOf(result).map(({ code, path }) => [path.join('.'), code].filter(Boolean).join(' '));

/** The value of a success; fails the test otherwise. */
export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

/** A private space with all that publishing asks for. */
export const completeSpace = (over: Partial<PublishableSpace> = {}): PublishableSpace => ({
  ...emptySpaceFile(),
  title: { sl: 'Delavnica' },
  placeId: 'gn:3196359',
  address: 'Šutna 1',
  lat: 46.22,
  lon: 14.61,
  ownerType: 'private',
  legalRoute: 'private_contract',
  usableM2: 80,
  floor: 0,
  condition: 'ready',
  stepFree: 'yes',
  heritage: 'none',
  permittedUseIds: ['use.workshop'],
  availableFrom: '2027-01-01',
  minMonths: 1,
  maxMonths: 6,
  rentMode: 'market',
  rentPerM2: 7.5,
  runningCosts: 120,
  contactName: 'Ana',
  contactEmail: 'ana@example.org',
  photos: [{ alt: 'The room from the door' }],
  ...over,
});
