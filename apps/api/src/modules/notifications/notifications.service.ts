import { type Choice, planFor, thingTarget } from '@kvart/domain/notifications';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { Jobs } from '../../platform/jobs/index.ts';
import { Realtime, rooms } from '../../platform/realtime/index.ts';
import { LineSources } from './line-sources.ts';
import { timingOf } from './notification-times.service.ts';
import { type NewsRow, NotificationsRepository, type ReachRow } from './notifications.repository.ts';
import type { Receiver, Tidings } from './tidings.ts';

export const mailTask = 'notifications.mail';
export const pushTask = 'notifications.push';

/** Rooms that one hint goes to: it has to fit into a notification of the database. */
const roomsAHint = 100;
/** People who are told of one event; more than that are told by other means. */
const mostReceivers = 500;
const nobody = '';

/** Tells people what is new: one line for a person and an event, however often the event is delivered. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly database: Database,
    private readonly repository: NotificationsRepository,
    private readonly sources: LineSources,
    private readonly jobs: Jobs,
    private readonly realtime: Realtime,
  ) {}

  /** For handlers of events, in their transaction. Whoever caused it is left out by the caller. */
  async tell(tx: Tx, event: { id: string }, tidings: Tidings, now = new Date()): Promise<void> {
    const source = this.sources.of(tidings.type);
    if (!source) throw new Error(`Nothing puts notifications of the type ${tidings.type} into words`);
    const receivers = new Map(
      tidings.receivers.slice(0, mostReceivers).map((receiver) => [receiver.personId, receiver]),
    );
    if (receivers.size === 0) return;
    const { type, subject, aspect, actorId } = tidings;
    const about = { type, thing: thingTarget(subject), actorId: actorId ?? nobody };
    const reached = await this.repository.reach(tx, [...receivers.keys()], about, now);
    const fresh = await this.repository.fresh(
      tx,
      reached.map(({ personId }) => personId),
      event.id,
    );
    const groupKey = [type, subject.type, subject.id, aspect].filter(Boolean).join(':');
    const rows = reached.flatMap((row): NewsRow[] => {
      const receiver = receivers.get(row.personId);
      const plan = planFor(type, reachOf(row), now);
      if (!receiver || !plan || !fresh.has(row.personId)) return [];
      const mailAt = source.ownMails ? null : plan.mailAt;
      if (!plan.inApp && !mailAt && !plan.pushAt) return [];
      return [{ ...tidings, ...plan, mailAt, ...forActor(receiver), groupKey, at: now }];
    });
    if (rows.length === 0) return;
    await this.repository.join(tx, rows);
    const told = rows.map(({ personId }) => personId);
    await this.plan(tx, told);
    await this.hint(tx, told);
  }

  /** What was read needs no mail and no push any more. */
  async read(
    tx: Tx,
    personId: string,
    what: Parameters<NotificationsRepository['read']>[2],
    now = new Date(),
  ): Promise<void> {
    const cleared = await this.repository.read(tx, personId, what, now);
    if (cleared.length === 0) return;
    for (const type of new Set(cleared.map((row) => row.type))) {
      const ids = cleared.filter((row) => row.type === type).map(({ subjectId }) => subjectId);
      await this.sources.of(type)?.onRead?.(tx, personId, [...new Set(ids)]);
    }
    await this.hint(tx, [personId]);
  }

  /** The person has looked at the thing itself. */
  readThing(personId: string, subject: { type: string; id: string }): Promise<void> {
    return this.database.transaction((tx) => this.read(tx, personId, { subject }));
  }

  /** Queues the next mail and the next push of each person. */
  async plan(tx: Tx, personIds: readonly string[]): Promise<void> {
    const due = await this.repository.nextDue(tx, personIds);
    const jobs = (channel: 'mailAt' | 'pushAt') =>
      due.flatMap(({ personId, [channel]: runAt }) =>
        runAt ? [{ payload: { personId }, key: `notifications.${channel}:${personId}`, runAt }] : [],
      );
    await this.jobs.addAll(tx, mailTask, jobs('mailAt'));
    await this.jobs.addAll(tx, pushTask, jobs('pushAt'));
  }

  async hint(tx: Tx, personIds: readonly string[]): Promise<void> {
    for (let start = 0; start < personIds.length; start += roomsAHint) {
      const some = personIds.slice(start, start + roomsAHint);
      await this.realtime.publish(tx, {
        rooms: some.map((id) => rooms.person(id)),
        event: 'notification.changed',
        payload: {},
      });
    }
  }
}

const forActor = ({ personId, forActorId = null }: Receiver) => ({ personId, forActorId });

function reachOf(row: ReachRow) {
  const choice: Choice | null =
    row.inApp === null ? null : { in_app: row.inApp, mail: row.mail ?? false, push: row.push ?? false };
  return { ...timingOf(row), choice, muted: row.muted, hasDevice: row.hasDevice };
}
