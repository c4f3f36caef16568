import { reuseOf } from '@kvart/domain/projects';
import { type BuilderContext, insert, type SpaceRow } from '@kvart/testing/builders';
import type { PoolClient } from 'pg';
import type { DemoProjects } from './projects.ts';
import { type DemoEffect, demoEffects } from './texts/project-effect.ts';
import { daysBefore, isoDay } from './time.ts';

type Row = Record<string, unknown>;

/** Rows of what the demo projects have brought about, by table. */
export interface DemoProjectEffect {
  spaces: Row[];
  reports: Row[];
  confirmations: Row[];
  references: Row[];
  stories: Row[];
}

/** Spaces in use, a report, a reference and a story. */
export function buildProjectEffect(
  projects: DemoProjects,
  spaces: readonly SpaceRow[],
  context: BuilderContext,
): DemoProjectEffect {
  const made: DemoProjectEffect = { spaces: [], reports: [], confirmations: [], references: [], stories: [] };
  for (const effect of demoEffects) addEffect(made, effect, { projects, spaces, context });
  return made;
}

export async function insertProjectEffect(client: PoolClient, rows: DemoProjectEffect): Promise<void> {
  await insert(client, 'project_spaces', rows.spaces);
  await insert(client, 'outcome_reports', rows.reports);
  await insert(client, 'outcome_confirmations', rows.confirmations);
  await insert(client, 'project_references', rows.references);
  for (const story of rows.stories)
    await insert(client, 'project_stories', { ...story, quotes: JSON.stringify(story.quotes) });
}

function addEffect(
  made: DemoProjectEffect,
  { project: slug, space: used, report, reference, story }: DemoEffect,
  {
    projects,
    spaces,
    context: { ids, now },
  }: { projects: DemoProjects; spaces: readonly SpaceRow[]; context: BuilderContext },
): void {
  const project = projects.projects.find((one) => one.slug === slug);
  if (!project) throw new Error(`The demo network has no project ${slug}.`);
  const projectId = project.id;
  const partners = projects.partners.filter((one) => one.projectId === projectId && one.state === 'active');
  const actors = partners.map(({ actorId }) => actorId);
  const [lead, partner] = actors;
  const personId = project.createdById;
  // A space that one of the partners looks after, large enough.
  const space = spaces.find(
    ({ actorId, usableM2 }) => actors.includes(actorId) && (usableM2 ?? 0) >= used.areaM2,
  );
  const startsOn = isoDay(daysBefore(now, used.days));
  if (space)
    made.spaces.push({
      ...{ id: ids.next(), projectId, spaceId: space.id, state: 'agreed', startsOn, areaM2: used.areaM2 },
      ...{
        askedForId: lead,
        answeredAt: daysBefore(now, used.days - 2),
        createdAt: daysBefore(now, used.days),
      },
    });
  if (report) {
    const { endedDays, ...said } = report;
    const id = ids.next();
    const at = daysBefore(now, endedDays - 9);
    Object.assign(project, { endsOn: isoDay(daysBefore(now, endedDays)) });
    const reuse = reuseOf(
      space ? [{ spaceId: space.id, startsOn, endsOn: null, areaM2: used.areaM2 }] : [],
      isoDay(at),
    );
    const indicators = projects.indicators
      .filter((one) => one.projectId === projectId)
      .map(({ title, unit, baseline, target, value }) => ({
        ...{ title, unit, baseline, target, value, confirmedFor: null },
      }));
    made.reports.push({
      ...{
        id,
        projectId,
        kind: 'end',
        state: 'confirmed',
        locale: project.locale,
        ...said,
        continues: 'yes',
      },
      ...{ results: JSON.stringify({ reuse, indicators }), submittedAt: at, submittedById: personId },
      ...{ submittedForId: lead, createdAt: daysBefore(now, endedDays - 2) },
    });
    made.confirmations.push({ reportId: id, actorId: partner, at: daysBefore(now, endedDays - 14) });
  }
  if (reference)
    made.references.push({
      ...{ id: ids.next(), projectId, authorId: lead, aboutId: partner, state: 'confirmed' },
      ...{ locale: project.locale, sentence: reference, writtenById: personId },
      ...{ answeredAt: daysBefore(now, 15), createdAt: daysBefore(now, 18) },
    });
  if (story)
    made.stories.push({
      ...{ projectId, state: 'published', locale: project.locale, ...story },
      ...{ publishedAt: daysBefore(now, 10), createdAt: daysBefore(now, 16), updatedAt: daysBefore(now, 10) },
    });
}
