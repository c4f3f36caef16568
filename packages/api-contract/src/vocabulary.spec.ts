import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as domain from '@kvart/domain';
import { describe, expect, it } from 'vitest';
import { errorCodes } from './error-codes.ts';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
// What is made from another language by letters has no files of its own.
const locales = domain.locales.filter((locale) => locale !== 'sr-Latn');
const messages = (locale: string, feature: string) =>
  JSON.parse(read(`packages/i18n/messages/${locale}/${feature}.json`)) as Record<string, string>;

const models = readdirSync(join(root, 'prisma/models'))
  .filter((name) => name.endsWith('.prisma'))
  .map((name) => read(`prisma/models/${name}`))
  .join('\n');

const blocks = (keyword: 'enum' | 'model'): [string, string[]][] =>
  [...models.matchAll(new RegExp(`^${keyword} (\\w+) \\{\\n([\\s\\S]*?)^\\}`, 'gm'))].map(
    ([, name = '', body = '']) => [
      name,
      body
        .split('\n')
        .map((row) => row.trim())
        .filter((row) => row !== '' && !row.startsWith('//') && !row.startsWith('@@')),
    ],
  );

const enums = Object.fromEntries(
  blocks('enum').map(([name, rows]) => [name, rows.map((row) => row.split(/\s/)[0] ?? '')]),
);

/** The domain's list of each enum of the tables. */
const lists: Record<string, readonly string[]> = {
  PlatformRole: domain.platformRoles,
  MailTokenPurpose: domain.mailTokenPurposes,
  ActorKind: domain.actorKinds,
  Sector: domain.sectors,
  Visibility: domain.visibilities,
  ConceptRelation: domain.conceptRelations,
  MemberRole: domain.memberRoles,
  InterestState: domain.interestStates,
  ClaimState: domain.claimStates,
  TerritoryKind: domain.territoryKinds,
  NoticeObject: domain.noticeObjects,
  NoticeReason: domain.noticeReasons,
  NoticeGround: domain.noticeGrounds,
  NoticeState: domain.noticeStates,
  Measure: domain.measures,
  RestrictedFunction: domain.restrictedFunctions,
  AppealState: domain.appealStates,
  CaseKind: domain.caseKinds,
  ActorSign: domain.actorSigns,
  NotifierStep: domain.notifierSteps,
  VerificationCheck: domain.verificationChecks,
  VerificationPaperKind: domain.verificationPaperKinds,
  ClaimWay: domain.claimWays,
  ConceptScheme: domain.conceptSchemes,
  SpaceState: domain.spaceStates,
  OwnerType: domain.ownerTypes,
  LegalRoute: domain.legalRoutes,
  Condition: domain.conditions,
  WorksPaidBy: domain.worksPayers,
  Heating: domain.heatings,
  Internet: domain.internets,
  WcKind: domain.wcKinds,
  StepFree: domain.stepFreeGrades,
  Heritage: domain.heritages,
  Asbestos: domain.asbestosFindings,
  RentMode: domain.rentModes,
  VatMode: domain.vatModes,
  EnergyExemption: domain.energyExemptions,
  SpaceReadiness: domain.spaceReadinesses,
  PeriodState: domain.periodStates,
  CheckMatter: domain.checkMatters,
  CheckState: domain.checkStates,
  DocumentKind: domain.documentKinds,
  DocumentVisibility: domain.documentVisibilities,
  DuplicateVerdict: domain.duplicateVerdicts,
  AlertRhythm: domain.alertRhythms,
  ReportState: domain.reportStates,
  ReportSource: domain.reportSources,
  VacancyLength: domain.vacancyLengths,
  ImportKind: domain.importKinds,
  ImportState: domain.importStates,
  RowOutcome: domain.rowOutcomes,
  RowResult: domain.rowResults,
  ConversationKind: domain.conversationKinds,
  ConversationState: domain.conversationStates,
  IntroductionPart: domain.introductionParts,
  IntroductionAnswer: domain.introductionAnswers,
  AdviceKind: domain.adviceKinds,
  AppointmentWay: domain.appointmentWays,
  AppointmentState: domain.appointmentStates,
  IntroductionOutcome: domain.introductionOutcomes,
  MessageKind: domain.messageKinds,
  SystemEvent: domain.systemEvents,
  MessageReportReason: domain.messageReportReasons,
  MailRhythm: domain.mailRhythms,
  MuteKind: domain.muteKinds,
  SpaceRequestState: domain.spaceRequestStates,
  RequestAudience: domain.requestAudiences,
  BudgetBasis: domain.budgetBases,
  ProposalState: domain.proposalStates,
  TaskState: domain.taskStates,
  DecisionState: domain.decisionStates,
  MeetingAnswer: domain.meetingAnswers,
  FundingState: domain.fundingStates,
  ExpenseState: domain.expenseStates,
  ProjectState: domain.projectStates,
  ProjectVisibility: domain.projectVisibilities,
  PartnerRole: domain.partnerRoles,
  PartnerState: domain.partnerStates,
  RoomRights: domain.roomRights,
  ProjectRoleState: domain.projectRoleStates,
  RoleApplicationState: domain.roleApplicationStates,
  ProjectEventKind: domain.projectEventKinds,
  SpaceUseState: domain.spaceUseStates,
  StoryState: domain.storyStates,
  OutcomeReportKind: domain.outcomeReportKinds,
  OutcomeReportState: domain.outcomeReportStates,
  Continuation: domain.continuations,
  ReferenceState: domain.referenceStates,
  SuggestionKind: domain.suggestionKinds,
  DismissalReason: domain.dismissalReasons,
  SuggestionOutcome: domain.suggestionOutcomes,
};

/** Lists of the domain that have no enum in the tables, by the name of their labels. */
const otherLists: Record<string, readonly string[]> = {
  verificationState: domain.verificationStates,
  exceptionKind: domain.exceptionKinds,
  interestAnswer: domain.interestAnswers,
  claimDecision: domain.claimDecisions,
  spaceAction: domain.spaceActions,
  revisionAction: domain.revisionActions,
  withdrawalReason: domain.withdrawalReasons,
  declineReason: domain.declineReasons,
  subjectType: domain.subjectTypes,
  conversationBox: domain.conversationBoxes,
  introductionProgress: domain.introductionProgresses,
  duplicateReason: domain.duplicateReasons,
  spaceSort: domain.spaceSorts,
  actorSort: domain.actorSorts,
  notificationType: domain.notificationTypes,
  spaceRequestAction: domain.spaceRequestActions,
  proposalAnswer: domain.proposalAnswers,
  fitCriterion: domain.fitCriteria,
  appealAnswer: domain.appealAnswers,
  caseShare: domain.caseShares,
  caseAge: domain.caseAges,
  mergedActorField: domain.mergedActorFields,
  caseStep: domain.caseSteps,
  fitVerdict: domain.fitVerdicts,
  fitLevel: domain.fitLevels,
  projectAction: domain.projectActions,
  projectPart: domain.projectParts,
  projectBlocker: domain.projectBlockers,
  partnerAnswer: domain.partnerAnswers,
  spaceUseAnswer: domain.spaceUseAnswers,
  referenceAnswer: domain.referenceAnswers,
  applicationAnswer: domain.applicationAnswers,
  matchStrength: domain.matchStrengths,
  matchSignal: domain.suggestionSignals,
};

const labelName = (enumName: string) => enumName.charAt(0).toLowerCase() + enumName.slice(1);

describe('the vocabulary', () => {
  it('is the same in the tables and in the rules', () => {
    expect(Object.keys(enums).length).toBeGreaterThan(20);
    for (const [name, values] of Object.entries(enums)) {
      if (name === 'FileKind') continue; // Files are the platform's own; no rule speaks of their kinds.
      expect([name, lists[name]]).toEqual([name, values]);
    }
  });

  it('has every column of the space’s file', () => {
    const rows = new Map(blocks('model')).get('Space') ?? [];
    const columns = rows.map((row) => row.split(/\s+/)[0] ?? '');
    const from = columns.indexOf('title');
    // Uses stand in a table of their own; what else is left out here is kept by triggers for the search.
    const elsewhere = [
      'permittedUseIds',
      'prohibitedUseIds',
      'country',
      'publicLat',
      'publicLon',
      'readiness',
    ];
    const flat = (name: string) => !elsewhere.includes(name);
    const fileColumns = columns.slice(from, columns.indexOf('searchText')).filter(flat);
    expect(Object.keys(domain.emptySpaceFile()).filter(flat)).toEqual(fileColumns);
  });

  it('is the same in the contract', () => {
    const schema = read('packages/api-contract/schema.graphql');
    let compared = 0;
    for (const [, name = '', body = ''] of schema.matchAll(/^enum (\w+) \{\n([\s\S]*?)^\}/gm)) {
      const values = lists[name] ?? otherLists[labelName(name)];
      if (!values) continue;
      const printed = body.match(/^\s+[A-Z][A-Z0-9_]*$/gm)?.map((value) => value.trim().toLowerCase()) ?? [];
      expect([name, [...printed].sort()]).toEqual([name, [...values].sort()]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(15);
  });
});

describe.each(locales)('in %s', (locale) => {
  const labels = messages(locale, 'domain');
  const errors = messages(locale, 'errors');
  const steps = messages(locale, 'steps');

  it('every value of every enum has a label', () => {
    for (const [name, values] of Object.entries({ ...enums, ...otherLists })) {
      for (const value of values)
        expect(labels, `${name} ${value}`).toHaveProperty([domain.enumLabelKey(labelName(name), value)]);
    }
  });

  it('every field, section and unit has a label', () => {
    for (const field of [...domain.spaceFieldNames, ...Object.keys(domain.emptySpaceFile())]) {
      expect(labels).toHaveProperty([domain.fieldLabelKey(field)]);
    }
    for (const section of domain.spaceSections)
      expect(labels).toHaveProperty([domain.sectionLabelKey(section)]);
    for (const { unit } of Object.values(domain.spaceFields))
      if (unit) expect(labels).toHaveProperty([`domain.unit.${unit}`]);
  });

  it('every error code has a sentence, and no sentence is left over', () => {
    expect(Object.keys(errors).sort()).toEqual(errorCodes.map(domain.errorKey).sort());
    for (const sentence of Object.values(errors)) expect(sentence).toMatch(/[.}]$/);
  });

  it('every next step has its three texts', () => {
    const keys = domain.stepCodes.flatMap((code) =>
      (['title', 'body', 'action'] as const).map((part) => domain.stepLabelKey(code, part)),
    );
    expect(Object.keys(steps).sort()).toEqual([...keys].sort());
  });
});

describe('the sources', () => {
  const sourcesIn = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !entry.name.endsWith('.spec.ts'))
      .filter((entry) => !/generated|node_modules|dist/.test(entry.parentPath))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

  const usedCodes = (source: string): string[] => [
    ...[...source.matchAll(/refusals\s*\.(?:forbidden|conflict|notFound)\(\s*'(\w+)'/g)].map(
      ([, code = '']) => code,
    ),
    ...[...source.matchAll(/inputIssue\(\s*'(\w+)'/g)].map(([, code = '']) => code),
    ...[...source.matchAll(/invalid\(\[\{ code: '(\w+)'/g)].map(([, code = '']) => code),
    ...[...source.matchAll(/kind: '\w+',\s*code: '(\w+)'/g)].map(([, code = '']) => code),
  ];

  it('use no error code without a sentence', () => {
    const codes = [...sourcesIn('packages/domain/src'), ...sourcesIn('apps/api/src')].flatMap(usedCodes);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !errorCodes.includes(code))).toEqual([]);
  });

  it('would be caught using one', () => {
    expect(
      usedCodes("refusals.conflict('made_up'); inputIssue('odd', []); ({ kind: 'conflict', code: 'third' })"),
    ).toEqual(['made_up', 'odd', 'third']);
  });
});
