import { z } from 'zod';
import { sectors } from '../actors/kinds.ts';
import { isoDate } from '../shared/dates.ts';
import { mostConcepts } from '../shared/filter-bounds.ts';
import { filterOf, searchText } from '../shared/filters.ts';
import { conceptId, id, idList, placeId } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { contentLocales } from '../shared/locales.ts';
import { whole } from '../shared/numbers.ts';
import { line, prose } from '../shared/text.ts';
import { versionedInput } from '../spaces/inputs.ts';
import { moneyBounds } from './money/enums.ts';
import { projectBounds as bounds } from './bounds.ts';
import {
  applicationAnswers,
  partnerAnswers,
  partnerRoles,
  projectActions,
  projectStates,
  projectVisibilities,
  roomRights,
} from './states.ts';

const day = isoDate({ min: '2000-01-01', max: '2150-12-31' }).nullish();
const reason = prose({ min: 0, max: bounds.reason }).nullish();
const message = prose({ min: 0, max: bounds.message }).nullish();

/** No list is an empty one. */
const listOf = <T>(schema: z.ZodType<T[]>) => schema.nullish().transform((list) => list ?? []);

/** Templates are named, not numbered, so that their addresses can be read. */
const templateId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  .max(60);

const about = z.object({
  title: line({ min: 3, max: bounds.title }),
  summary: prose({ min: 10, max: bounds.summary }),
  description: prose({ min: 0, max: bounds.description })
    .nullish()
    .transform((text) => text ?? ''),
  locale: z.enum(contentLocales),
  placeId: placeId.nullish(),
  conceptIds: listOf(idList(conceptId, bounds.concepts)),
  visibility: z.enum(projectVisibilities),
  startsOn: day,
  endsOn: day,
});

const inOrder = (context: {
  value: { startsOn?: string | null; endsOn?: string | null };
  issues: unknown[];
}): void => {
  const { startsOn, endsOn } = context.value;
  if (startsOn && endsOn && endsOn < startsOn)
    report(context, endsOn, 'too_early', { min: startsOn }, ['endsOn']);
};

/** What a project is, and who may see it. */
export const projectInput = about.check(inOrder);
export type ProjectInput = z.output<typeof projectInput>;

/** Beginning a project: from nothing, or from what it grew out of. */
export const createProjectInput = about
  .extend({
    fromSpaceId: id.nullish(),
    fromConversationId: id.nullish(),
    suggestedActorId: id.nullish(),
    copiedFromId: id.nullish(),
    templateId: templateId.nullish(),
    /** Whole cents that the lines of the template's budget share. */
    plannedTotal: whole({ min: 0, max: moneyBounds.amount }).nullish(),
    partnerIds: listOf(idList(id, bounds.partners - 1)),
    message,
  })
  .check(inOrder)
  .check((context) => {
    // A template counts its days from the first one.
    const { templateId: template, startsOn } = context.value;
    if (template && !startsOn) report(context, startsOn, 'required', {}, ['startsOn']);
  });
export type CreateProjectInput = z.output<typeof createProjectInput>;

const circle = z.enum(projectVisibilities);

/** Who sees the parts. */
export const projectPartsInput = versionedInput.extend({
  visibility: circle,
  parts: z.object({
    partners: circle,
    roles: circle,
    work: circle,
    money: circle,
    effect: circle,
    updates: circle,
  }),
});

/** A step of the life of a project. */
export const projectStepInput = versionedInput.extend({ action: z.enum(projectActions), reason });

/** Inviting an actor. */
export const invitePartnerInput = z.object({
  projectId: id,
  actorId: id,
  role: z.enum(partnerRoles),
  message,
  replacesId: id.nullish(),
});

/** Answering an invitation. */
export const answerPartnerInput = versionedInput.extend({ answer: z.enum(partnerAnswers), reason });
/** Leaving, or parting with a partner. */
export const endPartnerInput = versionedInput.extend({ reason });
/** Another role for a partner. */
export const partnerRoleInput = versionedInput.extend({ role: z.enum(partnerRoles) });
/** A person's rights in the room; none: takes them out. */
export const roomPersonInput = z.object({
  partnerId: id,
  personId: id,
  rights: z.enum(roomRights).nullable(),
});

/** An open role, the whole of it each time. */
export const projectRoleInput = z.object({
  title: line({ min: 3, max: bounds.roleTitle }),
  text: prose({ min: 0, max: bounds.roleText }),
  locale: z.enum(contentLocales),
  conceptIds: idList(conceptId, bounds.concepts),
  sectors: z.array(z.enum(sectors)).max(sectors.length),
  partnerRole: z.enum(['partner', 'associated', 'funder', 'evaluator']),
  wantedUntil: day,
  reward: line({ min: 0, max: bounds.reward }),
});
export type ProjectRoleInput = z.output<typeof projectRoleInput>;

/** Applying for a role. */
export const applyForRoleInput = z.object({ roleId: id, text: prose({ min: 10, max: bounds.message }) });

/** Answering an application. */
export const answerApplicationInput = versionedInput.extend({
  answer: z.enum(applicationAnswers),
  reason,
  othersReason: reason,
});

/** Filter of the list of projects; every part narrows it. */
export const projectFilterInput = filterOf({
  text: searchText,
  placeId,
  country: z.string().regex(/^[A-Z]{2}$/u),
  concepts: idList(conceptId, mostConcepts),
  states: z.array(z.enum(projectStates)).max(projectStates.length),
  openRoles: z.literal(true),
  actorId: id,
});
export type ProjectFilter = z.output<typeof projectFilterInput>;
