import { z } from 'zod';
import { isoDate } from '../shared/dates.ts';
import { id } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { area } from '../shared/numbers.ts';
import { prose } from '../shared/text.ts';
import { versionedInput } from '../spaces/inputs.ts';
import { projectBounds } from './bounds.ts';
import { spaceUseAnswers } from './space-uses.ts';

const day = isoDate({ min: '2000-01-01', max: '2150-12-31' });

/** A span of days of which the last does not lie before the first. */
const span = z.object({
  startsOn: day,
  endsOn: day.nullish(),
  areaM2: area({ min: 1, max: 1_000_000 }).nullish(),
});

const inOrder = (context: { value: { startsOn: string; endsOn?: string | null }; issues: unknown[] }) => {
  const { startsOn, endsOn } = context.value;
  if (endsOn && endsOn < startsOn) report(context, endsOn, 'too_early', { min: startsOn }, ['endsOn']);
};

/** Other days, or another area, for a use that is there. */
export const spaceUseInput = span.check(inOrder);
export type SpaceUseInput = z.output<typeof spaceUseInput>;

/** Naming a space that a project uses; without an area, the whole of it. */
export const linkSpaceInput = span.extend({ spaceId: id }).check(inOrder);
export type LinkSpaceInput = z.output<typeof linkSpaceInput>;

export const answerSpaceUseInput = versionedInput.extend({
  answer: z.enum(spaceUseAnswers),
  reason: prose({ min: 0, max: projectBounds.reason }).nullish(),
});
