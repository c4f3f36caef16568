import { z } from 'zod';
import { id } from '../shared/ids.ts';
import { whole } from '../shared/numbers.ts';
import { spaceInput } from './inputs.ts';
import { mergedFieldNames } from './merging.ts';

const version = whole({ min: 1, max: 2_147_483_647 });

/** Which entry stays, which goes into it, and the fields that the one that stays takes over. */
export const mergeInput = z.object({
  keptId: id,
  keptVersion: version,
  otherId: id,
  otherVersion: version,
  take: z.array(z.enum(mergedFieldNames as [string, ...string[]])).max(mergedFieldNames.length),
});
export type MergeInput = z.output<typeof mergeInput>;

/** What is known of a room while somebody types it, for comparing it with entries that are there. */
export const likenessInput = z
  .object({ ...spaceInput.shape })
  .partial()
  .pick({
    title: true,
    placeId: true,
    address: true,
    cadastralArea: true,
    cadastralParcel: true,
    cadastralPart: true,
    lat: true,
    lon: true,
    floor: true,
    usableM2: true,
  });
export type LikenessInput = z.output<typeof likenessInput>;
