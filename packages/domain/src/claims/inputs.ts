import { z } from 'zod';
import { email } from '../shared/contact-schemas.ts';
import { id } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { emptied, line, prose } from '../shared/text.ts';
import { claimDecisions, claimStates, claimWays } from './states.ts';

/** What each way of proving needs to be filled in. */
const needed = {
  mail: ['workEmail'],
  document: ['registerNumber', 'documentId'],
  word: ['deskId'],
} as const;

/** Asking for an actor. What belongs to another way than the chosen one is left out. */
export const claimInput = z
  .object({
    actorId: id,
    way: z.enum(claimWays),
    workEmail: z.preprocess((raw) => (raw === '' ? null : raw), email.nullish()),
    registerNumber: emptied(line({ max: 60 })).optional(),
    documentId: id.nullish(),
    deskId: id.nullish(),
    note: emptied(prose({ max: 2000 })).optional(),
  })
  .check(({ value, issues }) => {
    for (const field of needed[value.way])
      if (!value[field]) report({ issues }, value, 'required', undefined, [field]);
  })
  .transform(({ actorId, way, note = null, ...proofs }) => {
    const wanted: readonly string[] = needed[way];
    const of = <K extends keyof typeof proofs>(field: K) =>
      wanted.includes(field) ? (proofs[field] ?? null) : null;
    return {
      actorId,
      way,
      note,
      workEmail: of('workEmail'),
      registerNumber: of('registerNumber'),
      documentId: of('documentId'),
      deskId: of('deskId'),
    };
  });
export type ClaimInput = z.output<typeof claimInput>;

/** A decision about a claim. */
export const decideClaimInput = z.object({
  id,
  version: z.int(),
  decision: z.enum(claimDecisions),
  reason: prose({ max: 1000 }),
});

/** Which claims a list shows. */
export const claimStatesFilter = z.array(z.enum(claimStates)).max(claimStates.length).nullish();
