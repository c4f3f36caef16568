import type { RevisionAction, SpaceFile, SpaceState } from '@kvart/domain/spaces';
import {
  buildSpaceRevision,
  type BuilderContext,
  type SpaceRevisionRow,
  type SpaceRow,
} from '@kvart/testing/builders';
import type { Random } from '../pictures/random.ts';
import { toSerbianCyrillic } from '../places/names.ts';
import type { DemoActor } from './actors.ts';
import { demoTexts } from './texts/index.ts';
import { daysBefore, inOfficeHours } from './time.ts';

interface Step {
  action: RevisionAction;
  state: SpaceState;
  changes?: Record<string, unknown>;
  reason?: string;
}

interface HistoryInput {
  space: SpaceRow;
  file: SpaceFile;
  photos: number;
  /** The two who work on it in turns. */
  people: string[];
  actor: DemoActor;
  chance: Random;
  context: BuilderContext;
}

/** How a space came to its present state, and the columns that follow from it. */
export function historyOf({ space, file, photos, people, actor, chance, context }: HistoryInput): {
  revisions: SpaceRevisionRow[];
  columns: Partial<SpaceRow>;
} {
  const reasons = demoTexts[actor.city.locale].withdrawnSpace;
  const reason = actor.cyrillic ? toSerbianCyrillic(chance.pick(reasons)) : chance.pick(reasons);
  const steps = stepsTo(space.state, file, photos, reason, chance);
  const days = {
    draft: chance.between(1, 16),
    ready: chance.between(3, 22),
    listed: chance.between(3, 75),
    withdrawn: chance.between(70, 190),
    archived: chance.between(200, 380),
  }[space.state];
  const times = spread(context.now, days, steps.length, chance);
  const revisions = steps.map((step, index) =>
    buildSpaceRevision(
      {
        spaceId: space.id,
        version: index + 1,
        at: times[index] as Date,
        personId: (people[index === 0 || chance.chance(0.6) ? 0 : 1] ?? people[0]) as string,
        actorId: actor.row.id,
        action: step.action,
        state: step.state,
        reason: step.reason ?? null,
        changes: step.changes ?? {},
      },
      context,
    ),
  );
  const firstOf = (state: SpaceState): Date | null => {
    // Since when the present run of this state lasts.
    let since: Date | null = null;
    for (const [index, step] of steps.entries())
      if (step.state === state && steps[index - 1]?.state !== state) since = times[index] as Date;
    return since;
  };
  return {
    revisions,
    columns: {
      version: steps.length,
      createdAt: times[0] as Date,
      updatedAt: times.at(-1) as Date,
      stateChangedAt: firstOf(space.state) ?? (times[0] as Date),
      listedAt: firstOf('listed'),
    },
  };
}

function stepsTo(state: SpaceState, file: SpaceFile, photos: number, reason: string, chance: Random): Step[] {
  const steps: Step[] = [
    { action: 'created', state: 'draft' },
    {
      action: 'edited',
      state: 'draft',
      changes: {
        usableM2: [null, file.usableM2],
        floor: [null, file.floor],
        condition: [null, file.condition],
        address: [null, file.address],
      },
    },
  ];
  for (let index = 0; index < photos; index++) steps.push({ action: 'photo_added', state: 'draft' });
  if (state === 'draft') return steps;
  steps.push({
    action: 'edited',
    state: 'draft',
    changes: {
      availableFrom: [null, file.availableFrom],
      minMonths: [null, file.minMonths],
      maxMonths: [null, file.maxMonths],
      runningCosts: [null, file.runningCosts],
    },
  });
  steps.push({ action: 'readied', state: 'ready' });
  if (state === 'ready') return steps;
  steps.push({ action: 'listed', state: 'listed' });
  if (file.rentPerM2 !== null && chance.chance(0.4))
    steps.push({
      action: 'edited',
      state: 'listed',
      changes: { rentPerM2: [Number((file.rentPerM2 * 1.15).toFixed(2)), file.rentPerM2] },
    });
  else if (file.openingHours && chance.chance(0.4))
    steps.push({ action: 'edited', state: 'listed', changes: { openingHours: [null, file.openingHours] } });
  if (state === 'listed') return steps;
  steps.push({ action: 'withdrawn', state: 'withdrawn', reason });
  if (state === 'archived') steps.push({ action: 'archived', state: 'archived' });
  return steps;
}

/** Moments in order, the first some days ago, the last not in the future; most work is done in the first days. */
function spread(now: Date, days: number, count: number, chance: Random): Date[] {
  const started = days + chance.between(2, 6);
  const moments: Date[] = [];
  for (let index = 0; index < count; index++) {
    const share = count === 1 ? 0 : index / (count - 1);
    const back = started - share ** 2.2 * (started - Math.max(0.1, days * chance.between(0.1, 0.3)));
    moments.push(inOfficeHours(daysBefore(now, back), chance.next()));
  }
  moments.sort((a, b) => a.getTime() - b.getTime());
  // Two steps never share a moment, so that the order stays clear.
  for (let index = 1; index < moments.length; index++) {
    const before = (moments[index - 1] as Date).getTime();
    if ((moments[index] as Date).getTime() <= before) moments[index] = new Date(before + 60_000);
  }
  return moments.map((moment) => new Date(Math.min(moment.getTime(), now.getTime() - 1000)));
}
