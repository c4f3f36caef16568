import type { LogAction } from '@kvart/domain/desk';
import { insert, type BuilderContext } from '@kvart/testing/builders';
import type { PoolClient } from 'pg';
import type { DemoActor } from './actors.ts';
import { beforeCasesSql, datedCasesSql, verifiedActsSql } from './desk-cases.ts';
import { finderOf } from './find.ts';
import type { DemoSpace } from './spaces.ts';
import { demoAdvice } from './texts/desk-advice.ts';
import { type Decider, type DemoNotice, demoNotices } from './texts/desk-notices.ts';
import { daysBefore, inOfficeHours, isoDay } from './time.ts';

type Row = Record<string, unknown>;

/** An act in the log. */
interface Act extends Row {
  at: Date;
  action: LogAction;
}

/** What support centres did and what waits for them, by table. */
export interface DemoDesk {
  notices: Row[];
  decisions: Row[];
  appeals: Row[];
  /** Closed cases of what was decided. */
  cases: Row[];
  advice: Row[];
  introductions: Row[];
  log: Act[];
  pairs: Row[];
}

export function buildDesk(
  actors: readonly DemoActor[],
  spaces: readonly DemoSpace[],
  adminId: string,
  context: BuilderContext,
): DemoDesk {
  const made: DemoDesk = {
    ...{ notices: [], decisions: [], appeals: [], cases: [], advice: [], introductions: [], log: [] },
    pairs: twins(spaces, context),
  };
  for (const notice of demoNotices) addNotice(made, notice, { actors, spaces, adminId }, context);
  const { actorAt, sideOf, personOf } = finderOf(actors);
  for (const [by, to, kind, daysAgo, minutes, topic, note = ''] of demoAdvice) {
    const at = daysBefore(context.now, daysAgo);
    made.advice.push({
      ...{ id: context.ids.next(), centreId: actorAt(sideOf(by)).row.id, actorId: actorAt(to).row.id },
      ...{ kind, heldOn: isoDay(at), minutes, topic, note, adviserId: personOf(by), createdAt: at },
    });
  }
  return made;
}

/** Of the room that stands there twice, its owner was told. */
function twins(spaces: readonly DemoSpace[], { now }: BuilderContext): Row[] {
  const listed = spaces.filter(({ row }) => row.state === 'listed' || row.state === 'ready');
  for (const first of listed)
    for (const second of listed)
      if (first.row.id < second.row.id && first.row.address === second.row.address)
        if (first.owner === second.owner && first.row.title['en'] === second.row.title['en'])
          return [
            {
              ...{ firstId: first.row.id, secondId: second.row.id, verdict: 'told', at: daysBefore(now, 4) },
              ...{ personId: first.owner.people[0]?.id, actorId: first.owner.row.id },
            },
          ];
  return [];
}

interface World {
  actors: readonly DemoActor[];
  spaces: readonly DemoSpace[];
  adminId: string;
}

function addNotice(made: DemoDesk, notice: DemoNotice, world: World, { ids, now }: BuilderContext): void {
  const { actorAt, sideOf, personOf } = finderOf(world.actors);
  const actor = actorAt(notice.about);
  const rooms = world.spaces.filter(({ row, owner }) => owner === actor && row.state === 'listed');
  const room = notice.space === undefined ? undefined : rooms[notice.space];
  if (notice.space !== undefined && !room) throw new Error(`The demo network has no room ${notice.about}.`);
  const who = (by: Decider) =>
    by === 'admin'
      ? { personId: world.adminId, actorId: null }
      : { personId: personOf(by), actorId: actorAt(sideOf(by)).row.id };
  const id = ids.next();
  const at =
    notice.daysAgo < 3
      ? daysBefore(now, notice.daysAgo)
      : inOfficeHours(daysBefore(now, notice.daysAgo), 0.3);
  const later = (moment: Date, hours: number) => new Date(moment.getTime() + hours * 3_600_000);
  const title = room ? (room.row.title[room.row.originalLocale] ?? room.row.slug) : actor.row.name;
  const placed = { placeId: actor.city.placeId };
  const { reason, ground, text, locale, decided, appealed } = notice;
  const act = (moment: Date, action: LogAction, of: string, more: Row) =>
    made.log.push({
      ...{
        id: ids.next(),
        at: moment,
        action,
        objectType: of,
        personId: null,
        actorId: null,
        reason: null,
        ...more,
      },
    });
  made.notices.push({
    ...{ id, version: decided ? 2 : 1, state: decided ? 'decided' : 'submitted', title, ...placed },
    ...{ objectType: room ? 'space' : 'actor', objectId: room?.row.id ?? actor.row.id },
    ...{ affectedActorId: actor.row.id, ground, reason, text, locale, isDemo: true, createdAt: at },
  });
  act(at, 'notice.submitted', 'notice', { objectId: id, reason });
  if (!decided) return;

  const decisionId = ids.next();
  const decidedAt = later(at, decided.afterHours);
  const by = who(decided.by);
  made.decisions.push({
    ...{ id: decisionId, noticeId: id, measure: decided.measure, facts: decided.facts, ground, locale },
    ...{ basis: decided.basis ?? null, decidedAt, decidedById: by.personId, decidedForId: by.actorId },
    liftedAt:
      appealed?.answer?.state === 'upheld'
        ? later(daysAfter(decidedAt, appealed), appealed.answer.afterHours)
        : null,
  });
  const closed = (
    kind: string,
    sourceId: string,
    openedAt: Date,
    days: number,
    closedAt: Date,
    assigneeId: string,
  ) =>
    made.cases.push({
      ...{ id: ids.next(), kind, sourceId, title, ...placed, openedAt, closedAt, assigneeId, version: 3 },
      dueAt: daysBefore(openedAt, -days),
    });
  closed('notice', id, at, 2, decidedAt, by.personId);
  act(later(decidedAt, -1), 'case.taken', 'notice', { ...by, objectId: id });
  act(decidedAt, `decision.${decided.measure}`, 'decision', {
    ...by,
    objectId: decisionId,
    reason: decided.facts,
  });
  if (!appealed) return;

  const { answer } = appealed;
  const appealedAt = daysAfter(decidedAt, appealed);
  const answeredAt = answer ? later(appealedAt, answer.afterHours) : null;
  const owner = actor.people[0]?.id ?? null;
  const second = answer && who(answer.by);
  made.appeals.push({
    ...{
      id: ids.next(),
      decisionId,
      state: answer?.state ?? 'submitted',
      personId: owner,
      text: appealed.text,
    },
    ...{ createdAt: appealedAt, firstDeciderId: by.personId, answeredAt, version: answer ? 2 : 1 },
    ...{ answeredById: second?.personId ?? null, answeredForId: second?.actorId ?? null },
    reason: answer?.reason ?? null,
  });
  act(appealedAt, 'appeal.submitted', 'decision', {
    personId: owner,
    actorId: actor.row.id,
    objectId: decisionId,
  });
  if (!answer || !second || !answeredAt) return;
  closed('appeal', decisionId, appealedAt, 7, answeredAt, second.personId);
  const said = { ...second, objectId: decisionId, reason: answer.reason };
  act(answeredAt, `appeal.${answer.state}`, 'decision', said);
}

const daysAfter = (moment: Date, { afterDays }: { afterDays: number }): Date =>
  daysBefore(moment, -afterDays);

/** Writes all of it. What waits by now is found by the database itself, as it would be within the hour. */
export async function insertDesk(client: PoolClient, { log, ...rows }: DemoDesk, now: Date): Promise<void> {
  await insert(client, 'notices', rows.notices);
  await insert(client, 'decisions', rows.decisions);
  await insert(client, 'appeals', rows.appeals);
  await insert(client, 'proposed_introductions', rows.introductions);
  await insert(client, 'advice_entries', rows.advice);
  await insert(client, 'space_pairs', rows.pairs);
  await insert(client, 'desk_cases', rows.cases);
  for (const sql of beforeCasesSql) await client.query(sql, [now]);
  await client.query('SELECT kvart_keep_timed_cases(500)');
  for (const sql of datedCasesSql) await client.query(sql, [now]);
  const { rows: verified } = await client.query<Act>(verifiedActsSql);
  // The chain of the log has the order of time.
  const acts = [...log, ...verified].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  await insert(client, 'audit_log', acts);
}
