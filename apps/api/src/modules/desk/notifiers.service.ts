import {
  isLimited,
  type NotifierFacts,
  notifierStepsFor,
  stepNotifier,
  stepNotifierInput,
} from '@kvart/domain/desk';
import { refusals, toIsoDate, type Viewer } from '@kvart/domain/shared';
import { negotiateLocale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/index.ts';
import { Config } from '../../platform/config/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Mailer } from '../../platform/mail/index.ts';
import { DecisionsRepository } from './decisions.repository.ts';
import { DeskPeople } from './desk-people.repository.ts';
import type { Notifier } from './notice.model.ts';

/** $1 person */
const standingSql = `SELECT
  (SELECT count(*)::int FROM notices n JOIN decisions d ON d.notice_id = n.id
    WHERE n.notifier_id = $1::uuid AND n.created_at > now() - interval '1 year') AS decided,
  (SELECT count(*)::int FROM notices n JOIN decisions d ON d.notice_id = n.id
    WHERE n.notifier_id = $1::uuid AND n.created_at > now() - interval '1 year' AND d.measure = 'nothing') AS groundless,
  EXISTS (SELECT FROM notifier_steps s WHERE s.person_id = $1::uuid AND s.step = 'warn'
    AND s.decided_at > now() - interval '1 year') AS warned,
  (SELECT max(s.until)::text FROM notifier_steps s WHERE s.person_id = $1::uuid) AS "limitedUntil"`;

type Standing = Pick<NotifierFacts, 'decided' | 'groundless' | 'warned' | 'limitedUntil'>;
type Noticed = Pick<NotifierFacts, 'country' | 'nuts' | 'placeId'> & { notifierId: string | null };

/** People whose notices mostly lead to nothing: warned, and after that not heard for some time. */
@Injectable()
export class Notifiers {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionsRepository,
    private readonly people: DeskPeople,
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly audit: Audit,
  ) {}

  /** Whoever sent a notice, as those at the desk see them; null for visitors. */
  async of(viewer: Viewer, notice: Noticed): Promise<Notifier | null> {
    const { notifierId: personId, country, nuts, placeId } = notice;
    if (!personId) return null;
    const standing = await this.standing(personId);
    const facts = { ...standing, personId, country, nuts, placeId };
    const today = toIsoDate(new Date());
    const steps = personId === viewer.personId ? [] : notifierStepsFor(facts, today);
    return {
      ...standing,
      limitedUntil: isLimited(standing, today) ? standing.limitedUntil : null,
      viewerSteps: steps,
    };
  }

  /** @throws Refused `notices_paused` for somebody from whom nothing is taken just now. */
  async mustBeHeard(personId: string): Promise<void> {
    if (isLimited(await this.standing(personId), toIsoDate(new Date())))
      throw new Refused(refusals.conflict('notices_paused'));
  }

  async step(viewer: Viewer, raw: object): Promise<string> {
    const { noticeId, step, until, reason } = validated(stepNotifierInput, raw);
    const scope = await this.people.scope(viewer);
    const today = toIsoDate(new Date());
    return this.database.transaction(async (tx) => {
      const notice = await this.decisions.lockNotice(tx, noticeId);
      if (!notice) throw new Refused(refusals.notFound());
      const { notifierId: personId, country, nuts, placeId } = notice;
      if (personId) await tx.$queryRaw`SELECT 1 FROM persons WHERE id = ${personId}::uuid FOR UPDATE`;
      const standing = personId
        ? await this.standing(personId, tx)
        : { decided: 0, groundless: 0, warned: false, limitedUntil: null };
      const facts = { ...standing, personId, country, nuts, placeId };
      const outcome = orRefuse(stepNotifier(facts, { step, until }, { viewer, scope, today }));
      if (!personId) throw new Refused(refusals.conflict('wrong_state'));
      const id = uuid();
      const { personId: decidedById } = viewer;
      await tx.notifierDecision.create({
        data: {
          ...{ id, personId, noticeId, step, reason, country, nuts, placeId, decidedById },
          ...{
            until: outcome.until && new Date(`${outcome.until}T00:00:00Z`),
            decidedForId: outcome.centreId,
          },
        },
      });
      await this.audit.record(tx, {
        ...{
          personId: decidedById,
          actorId: outcome.centreId,
          objectType: 'notice',
          objectId: noticeId,
          reason,
        },
        action: step === 'warn' ? 'notifier.warned' : 'notifier.limited',
      });
      await this.tell(tx, { id, personId, step, until: outcome.until, reason });
      return noticeId;
    });
  }

  private async tell(
    tx: Tx,
    one: { id: string; personId: string; step: 'warn' | 'limit'; until: string | null; reason: string },
  ): Promise<void> {
    const person = await tx.person.findUnique({ where: { id: one.personId } });
    if (!person) return;
    const locale = negotiateLocale(person.locale);
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    await this.mailer.queue(tx, {
      ...{ to: person.email, locale, template: 'notifier_stepped', messageId: `notifier-${one.id}` },
      params: {
        ...{ name: person.name, state: one.step, quote: one.reason, url: this.config.publicUrl },
        until: one.until ? day.format(new Date(`${one.until}T00:00:00Z`)) : '',
      },
    });
  }

  private async standing(personId: string, tx: Tx = this.database.prisma): Promise<Standing> {
    const [row] = await tx.$queryRawUnsafe<Standing[]>(standingSql, personId);
    if (!row) throw new Error('The standing has no row');
    return row;
  }
}
