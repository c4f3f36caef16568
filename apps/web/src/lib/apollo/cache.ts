import { InMemoryCache } from '@apollo/client';
import type { FieldPolicy, TypePolicies } from '@apollo/client';

interface Page {
  nodes: readonly unknown[];
}

/** Pages of a cursor list are one list in the cache; a first page replaces what was there. */
const pages = (keyArgs: string[]): FieldPolicy<Page> => ({
  keyArgs,
  merge: (known, page, { args }) =>
    args?.after && known ? { ...known, ...page, nodes: [...known.nodes, ...page.nodes] } : page,
});

/** Parts without an id of their own: several fragments may each ask for a few of their fields. */
const parts = [
  'ActorAbilities',
  'Contact',
  'ConversationAbilities',
  'ConversationIntroduction',
  'ConversationSeat',
  'GeoPoint',
  'ImportAbilities',
  'ImportCounts',
  'InterestAbilities',
  'LocalizedText',
  'ProposalAbilities',
  'RoomAbilities',
  'SpaceAbilities',
  'SpaceRequestAbilities',
  'Verification',
  'MoneySums',
];

/** The types that stand for a refusal; a spec holds the list against the schema. */
export const userErrors = [
  'InvalidInput',
  'SignInRequired',
  'Forbidden',
  'NotFound',
  'StaleVersion',
  'Conflict',
  'NotPublishable',
  'RateLimited',
  'EditConflict',
  'SlotTaken',
];

/** What a mutation may answer beside a refusal. Named so that the cache knows that none is a kind of another. */
const answers = [
  'SupportCentre',
  'ServiceLevels',
  'IdentitySettings',
  'FeatureSettings',
  'RetentionSettings',
  'RoleHolder',
  'JobsRetried',
  'PublishedTextToEdit',
  'MailTextToEdit',
  'MailPreview',
  'ConceptToEdit',
  'Import',
  'ImportDiscarded',
  'Viewer',
  'Actor',
  'Space',
  'Interest',
  'ActorBlock',
  'Conversation',
  'ConversationLeft',
  'Message',
  'MessagePreferences',
  'MessageReport',
  'VacancyReport',
  'ReportReceived',
  'FollowedReport',
  'FreshnessLink',
  'SpaceMerge',
  'SpaceRequest',
  'SpaceProposal',
  'RequestRenewal',
  'PairNoted',
  'WorkPackage',
  'Milestone',
  'ProjectTask',
  'ProjectMoney',
  'NotificationSettings',
  'NotificationsRead',
  'StoppedAlerts',
  'DismissedSuggestion',
  'RestoredSuggestion',
  'ProposedIntroduction',
  'MatchingSettings',
  'CentreService',
  'Appointment',
  'AdviserHours',
  'Done',
];

const possibleTypes = { UserError: userErrors, ...Object.fromEntries(answers.map((name) => [name, []])) };

/** Lists that every change answers anew. */
const moneyLists = [
  ...[
    'lines',
    'periods',
    'sources',
    'expenses',
    'byLine',
    'byPartner',
    'byCategory',
    'byPeriod',
    'writesFor',
  ],
  ...['categories', 'partners'],
];

const typePolicies: TypePolicies = {
  Query: {
    fields: {
      spaces: pages(['filter', 'sort']),
      actors: pages(['filter', 'sort']),
      spaceRequests: pages(['filter']),
      ownSpaceRequests: pages(['first']),
      spacePairs: pages(['actorId']),
      latestMerges: { merge: false },
      imports: pages([]),
      importRows: pages(['id', 'filter']),
      receivedInterests: pages(['states', 'spaceId']),
      vacancyReports: pages(['states']),
      log: pages(['filter']),
      deskCases: pages(['kind', 'share', 'overdue', 'age', 'assigneeId', 'territory']),
      ownAppointments: pages(['past']),
      centreAppointments: pages(['centreId', 'from', 'until', 'adviserId', 'serviceId', 'state']),
      centreCalendar: { merge: false },
      keptCentreServices: { merge: false },
      sentInterests: pages(['states']),
      notifications: pages(['unread']),
      conversations: pages(['asActorId', 'filter']),
      myTasks: pages(['done']),
      projectWork: { merge: false },
      searchMessages: pages(['asActorId', 'conversationId', 'text']),
      suggestions: pages(['actorId', 'kind']),
      dismissals: pages(['actorId']),
      unreadConversations: { merge: false },
      readReceipts: { merge: false },
      blockedActors: { merge: false },
    },
  },
  // Who was removed must go: the newer list takes the place of the older.
  OwnVerification: { fields: { papers: { merge: false } } },
  Actor: { fields: { spaces: pages([]), members: { merge: false }, invitations: { merge: false } } },
  Space: {
    fields: {
      history: pages([]),
      checks: { merge: false },
      documents: { merge: false },
      fittingRequests: pages([]),
    },
  },
  SpaceRequest: {
    fields: { proposals: pages([]), fittingSpaces: pages([]), places: { merge: false } },
  },
  Conversation: {
    keyFields: ['id', 'asActorId'],
    fields: { parties: { merge: false }, people: { merge: false } },
  },
  // The same person may speak for two actors: they are part of the conversation, not a thing of their own.
  ConversationPerson: { keyFields: false },
  MessageActor: { keyFields: false, merge: true },
  Message: { fields: { reactions: { merge: false }, attachments: { merge: false } } },
  ProjectTask: { fields: { checklist: { merge: false }, needs: { merge: false } } },
  ChecklistItem: { keyFields: false },
  // The same target may be suggested to two actors, each for its own reasons.
  Suggestion: { keyFields: false },
  PairExplanation: { keyFields: false },
  // A settings page shows one of them.
  MatchingSettings: { keyFields: [] },
  ProjectMoney: {
    fields: Object.fromEntries(moneyLists.map((name) => [name, { merge: false }])),
  },
  Project: { fields: { story: { merge: false } } },
  ProjectEffect: {
    fields: { spaces: { merge: false }, reports: { merge: false }, references: { merge: false } },
  },
  MoneyGroup: { keyFields: false },
  ClientConfig: { keyFields: [] },
  NotificationSettings: {
    fields: { choices: { merge: false }, mutes: { merge: false }, devices: { merge: false } },
  },
  NotificationChoice: { keyFields: false },
  MessagePreferences: { keyFields: [] },
  ReportDesk: { keyFields: [] },
  NetworkNumbers: { keyFields: [] },
  ...Object.fromEntries(parts.map((name) => [name, { merge: true }])),
};

/** The client's one copy of the server's data. */
export const makeCache = () => new InMemoryCache({ possibleTypes, typePolicies });
