import { setTimeout as pause } from 'node:timers/promises';

/** Longer than the database takes, shorter than people notice. */
const leastMs = 150;

/** Lets an answer take the same time whether there is an account or not: the clock must not tell. */
export async function inSameTime(work: Promise<void>): Promise<void> {
  await Promise.all([work, pause(leastMs)]);
}
