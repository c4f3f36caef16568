import { suggestionKey, type SuggestionKind } from '@kvart/domain/suggestions';
import { defaultLocale } from '@kvart/domain/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { type DomainEvent, Events, Jobs, OnEvent, Task } from '../../platform/jobs/index.ts';
import { MailedViewers } from '../accounts/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
} from '../notifications/index.ts';
import { nothingRead } from './asked.ts';
import { Suggestions } from './suggestions.service.ts';
import { WeeklyRepository } from './weekly.repository.ts';

const findTask = 'suggestions.find';
const first = '00000000-0000-0000-0000-000000000000';
/** Actors of one job: a few seconds of work. */
const batch = 50;
const kinds: readonly SuggestionKind[] = ['partner', 'space', 'project', 'need'];
/** Of each kind the best few are told of. */
const best = 5;

interface Found {
  actorId: string;
  count: number;
}

/**
 * Once a week whoever writes for an actor hears of what is new and really fits: what was told before, and what is only
 * worth a look, is no news. A job goes from actor to actor, a few at a time.
 */
@Injectable()
export class WeeklySuggestions implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: WeeklyRepository,
    private readonly suggestions: Suggestions,
    private readonly viewers: MailedViewers,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
  ) {}

  onModuleInit(): void {
    this.sources.register('suggestions_found', { lines: (rows) => this.lines(rows) });
  }

  @Task('suggestions.weekly', { cron: '20 6 * * 2' })
  async weekly(): Promise<void> {
    await this.database.transaction((tx) => this.jobs.add(tx, findTask, { after: first }, { key: findTask }));
  }

  @Task(findTask)
  async find({ after }: { after: string }): Promise<void> {
    const due = await this.repository.due(after, batch);
    for (const { id, personId } of due) await this.findFor(id, personId);
    const last = due.at(-1);
    if (!last || due.length < batch) return;
    await this.database.transaction((tx) =>
      this.jobs.add(tx, findTask, { after: last.id }, { key: `${findTask}:${last.id}` }),
    );
  }

  private async findFor(actorId: string, personId: string): Promise<void> {
    const viewer = await this.viewers.of(personId);
    if (!viewer) return;
    const page = { first: best, after: null };
    const lists = [];
    for (const kind of kinds) {
      const reader = { viewer, locale: defaultLocale };
      lists.push(await this.suggestions.page(reader, actorId, kind, page, nothingRead(viewer)));
    }
    const fitting = lists.flatMap(({ nodes }) => nodes).filter(({ strength }) => strength !== 'worth_a_look');
    if (fitting.length === 0) return;
    await this.database.transaction(async (tx) => {
      const keys = fitting.map(({ id }) => suggestionKey.parse(id));
      const news = await this.repository.tell(tx, actorId, keys);
      const payload: Found = { actorId, count: news.length };
      if (news.length > 0) await this.events.emit(tx, { type: 'suggestions.found', payload });
    });
  }

  @OnEvent('suggestions.found', { name: 'suggestions.tell' })
  async tell(event: DomainEvent<Found>, tx: Tx): Promise<void> {
    const { actorId, count } = event.payload;
    const receivers = await this.repository.writers(tx, actorId);
    await this.notifications.tell(tx, event, {
      type: 'suggestions_found',
      subject: { type: 'suggestions', id: actorId },
      receivers: receivers.map((personId) => ({ personId, forActorId: actorId })),
      facts: { count },
    });
  }

  private async lines(rows: readonly NotificationRow[]): Promise<Map<string, Line>> {
    const actors = await this.repository.names(rows.map(({ subjectId }) => subjectId));
    const names = new Map(actors.map(({ id, name }) => [id, name]));
    return new Map(
      rows.flatMap(({ id, subjectId, facts }): [string, Line][] => {
        const thing = names.get(subjectId);
        return thing ? [[id, { thing, path: '/for-you', count: Number(facts.count) }]] : [];
      }),
    );
  }
}
