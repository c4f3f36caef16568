import { z } from 'zod';
import { id } from '../shared/ids.ts';
import { whole } from '../shared/numbers.ts';
import { prose } from '../shared/text.ts';
import { mergedActorFields } from './actor-merging.ts';

const version = whole({ min: 1, max: 2_147_483_647 });

/** Which actor stays, which goes into it, what the one that stays takes over, and why the two are one. */
export const mergeActorsInput = z.object({
  keptId: id,
  keptVersion: version,
  otherId: id,
  otherVersion: version,
  take: z.array(z.enum(mergedActorFields)).max(mergedActorFields.length),
  dropVerification: z.boolean().default(false),
  reason: prose({ min: 5, max: 1000 }),
});
export type MergeActorsInput = z.output<typeof mergeActorsInput>;
