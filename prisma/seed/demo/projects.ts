import { type ProjectEventKind, type ProjectState, projectStates } from '@kvart/domain/projects';
import { insert, type BuilderContext } from '@kvart/testing/builders';
import type { PoolClient } from 'pg';
import type { DemoActor } from './actors.ts';
import { demoProjectTexts, type DemoProjectText, type DemoRole } from './texts/projects.ts';
import { daysBefore, isoDay } from './time.ts';

type Row = Record<string, unknown>;

/** Rows of the demo projects, by table. */
export interface DemoProjects {
  projects: Row[];
  concepts: Row[];
  partners: Row[];
  people: Row[];
  roles: Row[];
  applications: Row[];
  events: Row[];
  indicators: Row[];
}

/** Projects in several states, with partners of several sectors and roles that are open. */
export function buildProjects(actors: readonly DemoActor[], context: BuilderContext): DemoProjects {
  const made: DemoProjects = {
    ...{ projects: [], concepts: [], partners: [], people: [], roles: [], applications: [], events: [] },
    indicators: [],
  };
  for (const text of demoProjectTexts) addProject(made, text, actors, context);
  return made;
}

export async function insertProjects(client: PoolClient, rows: DemoProjects): Promise<void> {
  await insert(client, 'projects', rows.projects);
  await insert(client, 'project_concepts', rows.concepts);
  await insert(client, 'project_roles', rows.roles);
  await insert(client, 'project_partners', rows.partners);
  await insert(client, 'project_people', rows.people);
  await insert(client, 'role_applications', rows.applications);
  await insert(client, 'project_events', rows.events);
  await insert(client, 'project_indicators', rows.indicators);
}

function addProject(
  made: DemoProjects,
  text: DemoProjectText,
  actors: readonly DemoActor[],
  { ids, now }: BuilderContext,
): void {
  const { slug, city, locale, title, summary, description, state, age, concepts, copyOf } = text;
  const actorAt = (place: string): DemoActor => {
    const found = actors.find((actor) => actor.city.key === city && actor.place === place);
    if (!found) throw new Error(`The demo network has no actor ${city}/${place}.`);
    return found;
  };
  const lead = actorAt(text.lead);
  const begun = daysBefore(now, age);
  const id = ids.next();
  const steps = projectStates.slice(1, projectStates.indexOf(state) + 1);
  const stepAt = (turn: number) => daysBefore(begun, -Math.round((age * (turn + 1)) / (steps.length + 1)));
  made.projects.push({
    ...{ id, slug, state, visibility: 'public', locale, title, summary, description },
    placeId: lead.city.placeId,
    stateChangedAt: steps.length > 0 ? stepAt(steps.length - 1) : begun,
    startsOn: isoDay(begun),
    endsOn: null,
    copiedFromId: made.projects.find((project) => project.slug === copyOf)?.id ?? null,
    createdById: lead.people[0]?.id ?? null,
    ...{ isDemo: true, createdAt: begun, updatedAt: begun },
  });
  made.concepts.push(...concepts.map((conceptId, position) => ({ projectId: id, conceptId, position })));

  const event = (kind: ProjectEventKind, at: Date, by: DemoActor, reached: ProjectState, about?: DemoActor) =>
    made.events.push({
      ...{ id: ids.next(), projectId: id, kind, state: reached, at, actorId: by.row.id },
      ...{ personId: by.people[0]?.id ?? null, aboutActorId: about?.row.id ?? null },
    });
  const isAgreed = projectStates.indexOf(state) >= projectStates.indexOf('agreed');
  const join = (actor: DemoActor, role: string, since: Date, roleId: string | null = null) => {
    const partnerId = ids.next();
    const [person] = actor.people;
    const agrees = isAgreed || role === 'lead';
    made.partners.push({
      ...{ id: partnerId, projectId: id, actorId: actor.row.id, role, state: 'active', since: isoDay(since) },
      ...{ roleId, message: '', invitedAt: begun, answeredAt: since },
      ...{ confirmedAt: agrees ? since : null, confirmedById: agrees ? (person?.id ?? null) : null },
    });
    made.people.push(
      ...actor.people.map((one) => ({
        ...{ projectId: id, partnerId, personId: one.id, since },
        rights: role === 'lead' ? 'lead' : 'edit',
      })),
    );
  };
  event('created', begun, lead, 'idea');
  join(lead, 'lead', begun);
  for (const [turn, [place, role]] of text.partners.entries()) {
    const since = daysBefore(begun, -(turn + 2));
    join(actorAt(place), role, since);
    event('partner_joined', since, actorAt(place), 'idea', actorAt(place));
  }
  steps.forEach((reached, turn) => event('moved', stepAt(turn), lead, reached));
  if (text.invited)
    made.partners.push({
      ...{ id: ids.next(), projectId: id, actorId: actorAt(text.invited).row.id, role: 'partner' },
      ...{ state: 'invited', since: null, roleId: null, message: summary, invitedAt: daysBefore(now, 3) },
      ...{ answeredAt: null, confirmedAt: null, confirmedById: null },
    });
  const [confirming] = text.partners;
  for (const [position, [name, unit, baseline, target, value]] of (text.indicators ?? []).entries())
    made.indicators.push({
      ...{ id: ids.next(), projectId: id, position, title: name, unit, baseline, target, value },
      ...{ valueOn: value === null ? null : isoDay(daysBefore(now, 12)), createdAt: begun },
      reportedForId: value === null ? null : lead.row.id,
      // The first figure waits for another partner's word.
      confirmedForId: position > 0 && confirming ? actorAt(confirming[0]).row.id : null,
      confirmedAt: position > 0 ? daysBefore(now, 8) : null,
    });
  for (const role of text.roles) addRole(role);

  function addRole(role: DemoRole): void {
    const roleId = ids.next();
    const createdAt = daysBefore(now, Math.min(age - 5, 20));
    made.roles.push({
      ...{ id: roleId, projectId: id, locale, title: role.title, text: role.text, reward: role.reward },
      ...{ state: role.filled ? 'filled' : 'open', conceptIds: role.concepts, sectors: role.sectors },
      wantedUntil: role.untilDays === undefined ? null : isoDay(daysBefore(now, -role.untilDays)),
      ...{ isDemo: true, createdAt, updatedAt: createdAt },
    });
    event('role_opened', createdAt, lead, state);
    if (role.filled) {
      const since = daysBefore(createdAt, -4);
      join(actorAt(role.filled), 'partner', since, roleId);
      event('role_filled', since, lead, state, actorAt(role.filled));
    }
    if (role.applied) {
      const [place, words] = role.applied;
      const applicant = actorAt(place);
      made.applications.push({
        ...{ id: ids.next(), roleId, projectId: id, actorId: applicant.row.id, text: words, isDemo: true },
        ...{ personId: applicant.people[0]?.id ?? null, createdAt: daysBefore(now, 2) },
      });
    }
  }
}
