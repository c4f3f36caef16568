import type { InterestState } from '@kvart/domain/interests';
import {
  buildInterest,
  buildInterestEvent,
  type BuilderContext,
  type InterestEventRow,
  type InterestRow,
} from '@kvart/testing/builders';
import type { Random } from '../pictures/random.ts';
import type { DemoActor } from './actors.ts';
import type { DemoSpace } from './spaces.ts';
import { demoTexts } from './texts/index.ts';
import type { DemoTexts } from './texts/demo-texts.ts';

export interface DemoInterests {
  interests: InterestRow[];
  events: InterestEventRow[];
}

export const demoInterestCount = 112;

/** The ways an interest can go, in the order in which the demo network deals them out. */
const courses: readonly (readonly InterestState[])[] = [
  ['sent'],
  ['sent', 'shortlisted'],
  ['sent'],
  ['sent', 'declined'],
  ['sent', 'shortlisted', 'in_talks'],
  ['sent'],
  ['sent', 'shortlisted', 'declined'],
  ['sent', 'withdrawn'],
  ['sent', 'in_talks'],
  ['sent', 'shortlisted'],
];

/** Interests in listed spaces, and answered ones in those that were withdrawn since. */
export function buildInterests(
  spaces: readonly DemoSpace[],
  actors: readonly DemoActor[],
  chance: Random,
  context: BuilderContext,
): DemoInterests {
  const made: DemoInterests = { interests: [], events: [] };
  const seekers = actors.filter(({ row }) => seekingKinds.includes(row.kind));
  const pairs = new Set<string>();
  const add = (space: DemoSpace, seeker: DemoActor, course: readonly InterestState[], own: Random): void => {
    const pair = `${space.row.id} ${seeker.row.id}`;
    if (pairs.has(pair) || seeker.row.id === space.owner.row.id) return;
    pairs.add(pair);
    addInterest(made, space, seeker, course, own, context);
  };

  const listed = spaces.filter(({ row }) => row.state === 'listed');
  for (const [space, seeker, course] of shownToSignIns(listed, actors))
    add(space, seeker, course, chance.part(space.row.id));
  for (let turn = 0; made.interests.length < demoInterestCount; turn++) {
    const own = chance.part(`interest ${turn}`);
    const space = spaceForTurn(turn, spaces, listed, own);
    const nearby = seekers.filter((seeker) => seeker.city === space.owner.city);
    const course =
      space.row.state === 'withdrawn' ? afterWithdrawal : courses[made.interests.length % courses.length];
    add(space, own.pick(own.chance(0.75) ? nearby : seekers), course ?? ['sent'], own);
  }
  return made;
}

const seekingKinds: readonly string[] = ['creative_firm', 'small_business', 'ngo', 'higher_education'];
const afterWithdrawal: readonly InterestState[] = ['sent', 'declined'];

/** The entrepreneurs of the sign-in list see their interests in four states. */
function* shownToSignIns(
  listed: readonly DemoSpace[],
  actors: readonly DemoActor[],
): Generator<[DemoSpace, DemoActor, readonly InterestState[]]> {
  for (const key of ['kamnik', 'kosice']) {
    const seeker = actors.find(({ city, place }) => city.key === key && place === 'creative_0');
    const near = listed.filter(({ owner }) => owner.city.key === key);
    for (const [index, course] of [0, 1, 4, 3].entries()) {
      const space = near[index];
      if (seeker && space) yield [space, seeker, courses[course] as readonly InterestState[]];
    }
  }
}

/** First one for each withdrawn space; then some rooms are wanted by many, others by few or nobody yet. */
function spaceForTurn(
  turn: number,
  spaces: readonly DemoSpace[],
  listed: readonly DemoSpace[],
  chance: Random,
): DemoSpace {
  const withdrawn = spaces.filter(({ row }) => row.state === 'withdrawn');
  if (turn < withdrawn.length) return withdrawn[turn] as DemoSpace;
  const wanted = listed.slice(0, Math.ceil(listed.length * 0.3));
  return chance.pick(chance.chance(0.45) ? wanted : listed.slice(0, -6));
}

function addInterest(
  made: DemoInterests,
  space: DemoSpace,
  seeker: DemoActor,
  course: readonly InterestState[],
  chance: Random,
  context: BuilderContext,
): void {
  const sameCity = seeker.city === space.owner.city;
  const theirs = demoTexts[sameCity ? seeker.city.locale : 'en'];
  const answers = demoTexts[sameCity ? space.owner.city.locale : 'en'];
  const applicant = seeker.people[0];
  const host = chance.pick(space.owner.people);
  if (!applicant) return;
  const from = (space.row.listedAt ?? space.row.createdAt).getTime();
  const until = space.row.state === 'withdrawn' ? space.row.stateChangedAt.getTime() : context.now.getTime();
  const interest = buildInterest(
    {
      spaceId: space.row.id,
      actorId: seeker.row.id,
      personId: applicant.id,
      message: chance.pick(theirs.messages),
      intendedUseId: chance.pick(space.file.permittedUseIds),
      state: course.at(-1) ?? 'sent',
      version: course.length,
      isDemo: true,
    },
    context,
  );
  let at = from;
  for (const [index, state] of course.entries()) {
    // Each step falls into the earlier half of what is left, so that all of them have passed.
    at += (until - at) * chance.between(0.12, 0.5);
    const moment = new Date(Math.floor(at));
    if (index === 0) interest.createdAt = moment;
    interest.updatedAt = moment;
    const byApplicant = state === 'sent' || state === 'withdrawn';
    made.events.push(
      buildInterestEvent(
        {
          interestId: interest.id,
          version: index + 1,
          state,
          at: moment,
          personId: byApplicant ? applicant.id : host.id,
          actorId: byApplicant ? seeker.row.id : space.owner.row.id,
          reason: reasonFor(state, theirs, answers, chance),
        },
        context,
      ),
    );
  }
  made.interests.push(interest);
}

function reasonFor(
  state: InterestState,
  theirs: DemoTexts,
  answers: DemoTexts,
  chance: Random,
): string | null {
  switch (state) {
    case 'sent':
      return null;
    case 'shortlisted':
      return chance.pick(answers.shortlisted);
    case 'in_talks':
      return chance.pick(answers.inTalks);
    case 'declined':
      return chance.pick(answers.declined);
    case 'withdrawn':
      return chance.chance(0.7) ? chance.pick(theirs.withdrawnInterest) : null;
  }
}
