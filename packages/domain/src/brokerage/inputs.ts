import { z } from 'zod';
import { id } from '../shared/ids.ts';
import { introductionOutcomes, introductionProgresses } from './introductions.ts';

/** Which introductions a list shows. */
export const introductionsFilter = z.object({
  asActorId: id,
  progress: z.enum(introductionProgresses).nullish(),
  isDue: z.boolean().nullish(),
});

export const recordOutcomeInput = z.object({
  id,
  version: z.int(),
  asActorId: id,
  outcome: z.enum(introductionOutcomes),
});
