import { appealableUntil } from '@kvart/domain/desk';
import { createTranslator, negotiateLocale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import { Mailer } from '../../platform/mail/index.ts';
import { DecisionsRepository, type StoredDecision } from './decisions.repository.ts';
import type { DecisionTurned } from './decisions.service.ts';
import { DeskPeople, type Speaker } from './desk-people.repository.ts';
import { type NoticeReceived, numberOf } from './notices.service.ts';

/** Mails to whoever sent a notice and to those whom a decision hits, each in their language. */
@Injectable()
export class DeskMails {
  constructor(
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly people: DeskPeople,
    private readonly decisions: DecisionsRepository,
  ) {}

  @OnEvent('notice.received', { name: 'desk.receipt' })
  async receipt({ payload: { noticeId } }: DomainEvent<NoticeReceived>, tx: Tx): Promise<void> {
    const notice = await tx.notice.findUnique({ where: { id: noticeId } });
    if (!notice?.notifierEmail) return;
    await this.mailer.queue(tx, {
      ...{ to: notice.notifierEmail, locale: notice.locale, template: 'notice_receipt' },
      params: { thing: notice.title, number: numberOf(noticeId), url: this.config.publicUrl },
      messageId: `notice-${noticeId}`,
    });
  }

  @OnEvent('decision.turned', { name: 'desk.mail' })
  async mail({ payload: { decisionId, turn } }: DomainEvent<DecisionTurned>, tx: Tx): Promise<void> {
    const decision = await this.decisions.decision(tx, decisionId);
    if (!decision || turn === 'appealed') return;
    if (turn === 'made') await this.answerNotifier(tx, decision);
    const { affectedActorId } = decision.notice;
    if (decision.measure === 'nothing' || !affectedActorId) return;
    const actor = await tx.actor.findUnique({ where: { id: affectedActorId }, select: { name: true } });
    const name = actor?.name ?? decision.notice.title;
    for (const person of await this.people.speakers(tx, affectedActorId)) {
      if (turn === 'made') await this.statement(tx, decision, person, name);
      else await this.appealAnswer(tx, decision, person, name, turn);
    }
  }

  /** Nothing is left to tell after it: the address goes. */
  private async answerNotifier(tx: Tx, { id, measure, facts, notice }: StoredDecision): Promise<void> {
    if (!notice.notifierEmail) return;
    await this.mailer.queue(tx, {
      ...{ to: notice.notifierEmail, locale: notice.locale, template: 'notice_answered' },
      params: { thing: notice.title, state: measure, quote: facts, url: this.config.publicUrl },
      messageId: `decision-${id}-notifier`,
    });
    await tx.notice.update({ where: { id: notice.id }, data: { notifierEmail: null } });
  }

  private async statement(tx: Tx, decision: StoredDecision, person: Speaker, actor: string): Promise<void> {
    const { id, measure, until, notice, restricts, ground, facts, basis, decidedAt } = decision;
    if (measure === 'nothing') return;
    const locale = negotiateLocale(person.locale);
    const t = createTranslator(locale);
    const day = (date: Date) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
    await this.mailer.queue(tx, {
      ...{ to: person.email, locale, template: 'statement_of_reasons' },
      params: {
        ...{ name: person.name, actor, thing: notice.title, measure, ground },
        functions: restricts.map((name) => t(`domain.restrictedFunction.${name}`)).join(', '),
        ...{ ends: until ? 'yes' : 'no', until: until ? day(until) : '' },
        redress: day(appealableUntil(decidedAt)),
        quote: [facts, basis].filter(Boolean).join('\n\n'),
        url: this.urlOf(id),
      },
      messageId: `decision-${id}-${person.id}`,
    });
  }

  private async appealAnswer(
    tx: Tx,
    { id, notice, appeal }: StoredDecision,
    person: Speaker,
    actor: string,
    state: 'upheld' | 'rejected',
  ): Promise<void> {
    await this.mailer.queue(tx, {
      ...{ to: person.email, locale: person.locale, template: 'appeal_answered' },
      params: {
        ...{ name: person.name, actor, thing: notice.title, state },
        ...{ quote: appeal?.reason ?? '', url: this.urlOf(id) },
      },
      messageId: `appeal-${id}-${state}-${person.id}`,
    });
  }

  private readonly urlOf = (id: string): string => `${this.config.publicUrl}/decisions/${id}`;
}
