import type { PartnerRole, PartnerState, ProjectState, ProjectVisibility } from '@kvart/domain/projects';
import { sharedContext, type BuilderContext } from './context.ts';

/** A row of `projects`, without what triggers keep. */
export interface ProjectRow {
  id: string;
  slug: string;
  state: ProjectState;
  visibility: ProjectVisibility;
  locale: string;
  title: string;
  summary: string;
  description: string;
  placeId: string | null;
  createdById: string | null;
  externalSource: string | null;
  externalId: string | null;
  isDemo: boolean;
  createdAt: Date;
}

/** A public idea. Whoever inserts it gives it a lead in the same transaction. */
export const buildProject = (
  overrides: Partial<ProjectRow> = {},
  context: BuilderContext = sharedContext,
): ProjectRow => {
  const number = context.count();
  return {
    id: context.ids.next(),
    slug: `night-market-${number}`,
    state: 'idea',
    visibility: 'public',
    locale: 'en',
    title: `Night market ${number}`,
    summary: 'Six evenings of crafts and music in the old market hall.',
    description: '',
    placeId: null,
    createdById: null,
    externalSource: null,
    externalId: null,
    isDemo: false,
    createdAt: context.now,
    ...overrides,
  };
};

/** A row of `project_partners`. */
export interface ProjectPartnerRow {
  id: string;
  projectId: string;
  actorId: string;
  role: PartnerRole;
  state: PartnerState;
  since: string | null;
  until: string | null;
  invitedAt: Date;
}

/** An active partner. */
export const buildProjectPartner = (
  overrides: Partial<ProjectPartnerRow> & Pick<ProjectPartnerRow, 'projectId' | 'actorId'>,
  context: BuilderContext = sharedContext,
): ProjectPartnerRow => ({
  id: context.ids.next(),
  role: 'partner',
  state: 'active',
  since: '2026-06-01',
  until: null,
  invitedAt: context.now,
  ...overrides,
});
