import { z } from 'zod';
import { email } from '../shared/contact-schemas.ts';
import { isoDate } from '../shared/dates.ts';
import { id, placeIdShape } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { whole } from '../shared/numbers.ts';
import { emptied, line, prose } from '../shared/text.ts';
import { caseAges, caseKinds, caseShares, caseSteps, mostCasesAtOnce } from './cases.ts';
import { notifierSteps } from './notifiers.ts';
import {
  appealAnswers,
  longestServiceDays,
  measures,
  mostTerritories,
  noticeGrounds,
  noticeObjects,
  noticeReasons,
  restrictedFunctions,
  territoryKinds,
} from './states.ts';

/** What somebody noticed. */
export const noticeInput = z
  .object({
    objectType: z.enum(noticeObjects),
    objectId: id,
    ground: z.enum(noticeGrounds),
    reason: z.enum(noticeReasons),
    text: prose({ min: 10, max: 4000 }),
    evidenceUrl: emptied(line({ max: 500 })).optional(),
    email: emptied(email).optional(),
  })
  .check((context) => {
    const { evidenceUrl } = context.value;
    const isWeb = !evidenceUrl || (/^https?:\/\//.test(evidenceUrl) && URL.canParse(evidenceUrl));
    if (!isWeb) report(context, evidenceUrl, 'invalid_url', {}, ['evidenceUrl']);
  });
export type NoticeInput = z.output<typeof noticeInput>;

/** A decision with all that a statement of reasons has to say. */
export const decideNoticeInput = z.object({
  id,
  version: z.int(),
  measure: z.enum(measures),
  facts: prose({ min: 10, max: 4000 }),
  ground: z.enum(noticeGrounds),
  /** Which law or rule, and why it applies. */
  basis: emptied(prose({ max: 2000 })).optional(),
  until: emptied(isoDate()).optional(),
  restricts: z.array(z.enum(restrictedFunctions)).max(restrictedFunctions.length).default([]),
});
type Decided = z.output<typeof decideNoticeInput>;
export type DecideNoticeInput = Omit<Decided, 'until' | 'basis'> & {
  until?: string | null;
  basis?: string | null;
};

export const appealInput = z.object({ decisionId: id, text: prose({ min: 10, max: 4000 }) });

export const answerAppealInput = z.object({
  decisionId: id,
  version: z.int(),
  answer: z.enum(appealAnswers),
  reason: prose({ min: 10, max: 4000 }),
});

/** What is decided about somebody whose notices mostly lead to nothing. */
export const stepNotifierInput = z.object({
  noticeId: id,
  step: z.enum(notifierSteps),
  until: emptied(isoDate()).nullish(),
  reason: prose({ min: 10, max: 4000 }),
});

const codes = { country: /^[A-Z]{2}$/, region: /^[A-Z]{2}[0-9A-Z]{1,4}$/, municipality: placeIdShape };

/** The part of the network that a support centre looks after. */
export const territoriesInput = z.object({
  actorId: id,
  /** Of the whole map: two who draw at once must not undo each other's lines. */
  version: z.int(),
  territories: z
    .array(z.object({ kind: z.enum(territoryKinds), code: line({ max: 40 }) }))
    .max(mostTerritories)
    .check((context) => {
      const seen = new Set<string>();
      context.value.forEach(({ kind, code }, index) => {
        const key = `${kind}:${code}`;
        if (!codes[kind].test(code)) report(context, code, 'invalid_id', {}, [String(index)]);
        else if (seen.has(key)) report(context, code, 'duplicate', {}, [String(index)]);
        seen.add(key);
      });
    }),
});

/** How many days each kind of case may wait. */
export const serviceLevelsInput = z.object({
  version: z.int(),
  levels: z
    .array(z.object({ kind: z.enum(caseKinds), days: whole({ min: 1, max: longestServiceDays }) }))
    .min(1)
    .max(caseKinds.length)
    .check((context) => {
      const seen = new Set<string>();
      context.value.forEach(({ kind }, index) => {
        if (seen.has(kind)) report(context, kind, 'duplicate', {}, [String(index)]);
        seen.add(kind);
      });
    }),
});

/** Which cases a list shows. */
export const casesFilter = z.object({
  kind: z.enum(caseKinds).nullish(),
  share: z.enum(caseShares).nullish(),
  overdue: z.boolean().nullish(),
  /** How long they have waited. */
  age: z.enum(caseAges).nullish(),
  /** A person who has taken them. */
  assigneeId: emptied(id).nullish(),
  /** A part of the network, of one's own or not: what one does not look after stays out. */
  territory: z.object({ kind: z.enum(territoryKinds), code: line({ max: 40 }) }).nullish(),
});
export type CasesFilter = z.output<typeof casesFilter>;

export const caseStepInput = z.object({ id, version: z.int(), step: z.enum(caseSteps) });

/** A case handed to another centre, with what that one should know. */
export const handOverCaseInput = z.object({
  id,
  version: z.int(),
  centreId: id,
  note: prose({ min: 10, max: 1000 }),
});

/** A case put off until a day, and why. */
export const putOffCaseInput = z.object({
  id,
  version: z.int(),
  until: isoDate(),
  reason: prose({ min: 3, max: 500 }),
});

/** Several cases taken or given back at once. */
export const stepCasesInput = z.object({
  cases: z
    .array(z.object({ id, version: z.int() }))
    .min(1)
    .max(mostCasesAtOnce),
  step: z.enum(caseSteps),
});
