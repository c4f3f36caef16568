import type { TestClient } from '@kvart/testing';

const problem = `__typename ... on UserError { code message } ... on InvalidInput { issues { code path } }
  ... on StaleVersion { currentVersion }`;

export const projectFields = `id slug version state visibility title partnerCount sectors rights blockers steps endReason
  indicators { id version title value confirmedFor viewerCanConfirm } parts { money } lead { id } openRoleCount conceptsOf: concepts { id } copiedFrom { slug } fromSpace { slug }
  origin { isFromConversation conversationId suggested { slug } }
  viewerCan { lead edit see } events { kind state person { id } actorName aboutName reason }
  partners { id version role state since until confirmedAt reason message actor { id } people { person { id } rights }
    viewerCan { answer confirm leave remove changeRole managePeople } }
  roles { id version state title isWanted viewerCanApply sectors
    applications { id version state text reason actor { id } viewerCan { answer withdraw } } }`;

export interface ShownPartner {
  id: string;
  version: number;
  role: string;
  state: string;
  confirmedAt: string | null;
  reason: string | null;
  actor: { id: string };
  people: { person: { id: string }; rights: string }[];
}

export interface ShownProject {
  __typename: string;
  code?: string;
  issues?: { code: string; path: string[] }[];
  id: string;
  slug: string;
  version: number;
  state: string;
  title: string;
  rights: string | null;
  origin: {
    isFromConversation: boolean;
    conversationId: string | null;
    suggested: { slug: string } | null;
  } | null;
  blockers: string[];
  steps: string[];
  viewerCan: { lead: boolean; edit: string[]; see: string[] };
  indicators: {
    id: string;
    version: number;
    value: number | null;
    confirmedFor: string | null;
    viewerCanConfirm: boolean;
  }[];
  events: { kind: string; state: string; aboutName: string | null; reason: string | null }[];
  partners: ShownPartner[];
  roles: {
    id: string;
    version: number;
    state: string;
    viewerCanApply: boolean;
    applications: { id: string; version: number; state: string; reason: string | null }[];
  }[];
}

const project = `... on Project { ${projectFields} }`;
const link = '... on ProjectLink { slug }';

const onProject = (name: string, args: Record<string, string>, answer = project): string => {
  const given = Object.entries(args);
  return `mutation (${given.map(([key, type]) => `$${key}: ${type}`).join(', ')}) {
    result: ${name}(${given.map(([key]) => `${key}: $${key}`).join(', ')}) { ${problem} ${answer} } }`;
};

const key = { id: 'ID!', version: 'Int!' };

export const projectMutations = {
  create: onProject('createProject', { input: 'CreateProjectInput!' }),
  save: onProject('saveProject', { ...key, input: 'ProjectInput!' }),
  share: onProject('shareProject', {
    ...key,
    visibility: 'ProjectVisibility!',
    parts: 'PartVisibilitiesInput!',
  }),
  step: onProject('takeProjectStep', { ...key, action: 'ProjectAction!', reason: 'Text' }),
  invite: onProject('invitePartner', { input: 'InvitePartnerInput!' }),
  answer: onProject('answerInvitation', { ...key, answer: 'PartnerAnswer!', reason: 'Text' }, link),
  confirm: onProject('confirmPartnership', key),
  leave: onProject('leaveProject', { ...key, reason: 'Text' }, link),
  remove: onProject('removePartner', { ...key, reason: 'Text' }),
  changeRole: onProject('changePartnerRole', { ...key, role: 'PartnerRole!' }),
  setPerson: onProject('setRoomPerson', { partnerId: 'ID!', personId: 'ID!', rights: 'RoomRights' }),
  openRole: onProject('openProjectRole', { projectId: 'ID!', input: 'ProjectRoleInput!' }),
  saveRole: onProject('saveProjectRole', { ...key, input: 'ProjectRoleInput!' }),
  closeRole: onProject('closeProjectRole', { ...key, reason: 'Text' }),
  apply: onProject('applyForRole', { roleId: 'ID!', text: 'Text!' }),
  answerApplication: onProject('answerApplication', {
    ...key,
    answer: 'ApplicationAnswer!',
    reason: 'Text',
    othersReason: 'Text',
  }),
  withdrawApplication: onProject('withdrawApplication', key),
  addIndicator: onProject('addProjectIndicator', { projectId: 'ID!', input: 'ProjectIndicatorInput!' }),
  saveIndicator: onProject('saveProjectIndicator', { ...key, input: 'ProjectIndicatorInput!' }),
  confirmIndicator: onProject('confirmProjectIndicator', key),
  removeIndicator: onProject('removeProjectIndicator', key),
};
export type ProjectMutation = keyof typeof projectMutations;

export const projectForm = {
  title: 'Night market',
  summary: 'Six evenings of crafts and music in the old market hall.',
  description: '',
  locale: 'en',
  visibility: 'PUBLIC',
  conceptIds: ['use.workshop'],
};

export const roleForm = {
  title: 'A band for the opening',
  text: 'Two hours on the first evening.',
  locale: 'en',
  conceptIds: [],
  sectors: ['CREATIVE'],
  partnerRole: 'ASSOCIATED',
  reward: '400 euros',
};

/** Sends one of the mutations above. */
export const doProject = async (
  client: TestClient,
  name: ProjectMutation,
  variables: object,
): Promise<ShownProject> =>
  (await client.data<{ result: ShownProject }>(projectMutations[name], { ...variables })).result;

/** Takes an invitation, for the partner that belongs to the actor. */
export const acceptInvitation = (client: TestClient, shown: ShownProject, actorId: string) => {
  const partner = shown.partners.find(({ actor, state }) => actor.id === actorId && state === 'INVITED');
  return doProject(client, 'answer', { id: partner?.id, version: partner?.version, answer: 'ACCEPT' });
};

export const seeProject = async (client: TestClient, slug: string): Promise<ShownProject | null> =>
  (
    await client.data<{ project: ShownProject | null }>(
      `query ($slug: String!) { project(slug: $slug) { ${projectFields} } }`,
      { slug },
    )
  ).project;

interface OwnProjects {
  totalCount: number;
  nodes: { slug: string }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

/** A page of the projects of the actor that the client acts for. */
export const listOwnProjects = async (
  client: TestClient,
  after: string | null = null,
): Promise<OwnProjects> =>
  (
    await client.data<{ ownProjects: OwnProjects }>(
      `query ($after: String) { ownProjects(first: 3, after: $after) {
         totalCount nodes { slug lead { name } } pageInfo { endCursor hasNextPage } } }`,
      { after },
    )
  ).ownProjects;

/** Whether a project is in the list of all. */
export const isListed = async (client: TestClient, slug: string, filter: object): Promise<boolean> => {
  const { projects } = await client.data<{ projects: { nodes: { slug: string }[] } }>(
    'query ($filter: ProjectFilter) { projects(filter: $filter, first: 100) { nodes { slug title } } }',
    { filter },
  );
  return projects.nodes.some((project) => project.slug === slug);
};
