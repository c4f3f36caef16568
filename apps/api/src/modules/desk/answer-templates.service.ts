import {
  answerTemplateInput,
  type CaseKind,
  guardAnswerTemplates,
  mostAnswerTemplates,
} from '@kvart/domain/desk';
import { id as idSchema, inputIssue, readAlike, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import type { AnswerTemplates } from './answer-template.model.ts';
import { DeskPeople } from './desk-people.repository.ts';

/** What advisers often write, kept by their centre. */
@Injectable()
export class AnswerTemplateKeeper {
  constructor(
    private readonly database: Database,
    private readonly people: DeskPeople,
    private readonly audit: Audit,
  ) {}

  async of(viewer: Viewer, kind: CaseKind, locale: string): Promise<AnswerTemplates[]> {
    const { centres } = await this.people.scope(viewer);
    const found = await this.database.prisma.actor.findMany({
      where: { id: { in: centres.map(({ actorId }) => actorId) } },
      select: {
        ...{ id: true, name: true },
        answerTemplates: {
          where: { kind, locale: { in: [...readAlike(locale)] } },
          orderBy: { name: 'asc' },
          take: mostAnswerTemplates,
        },
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 50,
    });
    return found.map(({ id, name, answerTemplates }) => ({
      ...{ centreId: id, centreName: name, templates: answerTemplates },
    }));
  }

  /** The id is chosen by who writes it, so that sending it twice keeps one. */
  async save(viewer: Viewer, raw: object): Promise<AnswerTemplates> {
    const { id, version, centreId, ...said } = validated(answerTemplateInput, raw);
    const scope = await this.people.scope(viewer);
    await this.database.transaction(async (tx) => {
      orRefuse(guardAnswerTemplates(scope, centreId));
      // Two who add one at once take turns, so that the bound and the names hold.
      await tx.$queryRaw`SELECT 1 FROM actors WHERE id = ${centreId}::uuid FOR UPDATE`;
      const all = await tx.answerTemplate.findMany({ where: { OR: [{ centreId }, { id }] } });
      const before = all.find((one) => one.id === id);
      if (before && before.centreId !== centreId) throw new Refused(refusals.notFound());
      if (before && before.version !== version) throw new Refused(refusals.stale(before.version));
      if (!before && version !== 0) throw new Refused(refusals.notFound());
      if (!before && all.length >= mostAnswerTemplates) throw new Refused(refusals.conflict('wrong_state'));
      const same = all.some(
        (one) =>
          one.id !== id && one.name === said.name && one.kind === said.kind && one.locale === said.locale,
      );
      if (same) throw new Refused(refusals.invalid([inputIssue('duplicate', ['name'])]));
      const data = { ...said, version: version + 1, updatedAt: new Date() };
      await tx.answerTemplate.upsert({ where: { id }, create: { id, centreId, ...data }, update: data });
      await this.record(tx, viewer, centreId, { action: 'answer_template.saved', id, name: said.name });
    });
    return this.existing(viewer, centreId, said.kind, said.locale);
  }

  async remove(viewer: Viewer, rawId: string, version: number): Promise<AnswerTemplates> {
    const read = idSchema.safeParse(rawId);
    if (!read.success) throw new Refused(refusals.notFound());
    const scope = await this.people.scope(viewer);
    const gone = await this.database.transaction(async (tx) => {
      const found = await tx.answerTemplate.findUnique({ where: { id: read.data } });
      if (!found) throw new Refused(refusals.notFound());
      const { id, centreId, name } = found;
      orRefuse(guardAnswerTemplates(scope, centreId));
      const { count } = await tx.answerTemplate.deleteMany({ where: { id, version } });
      if (count === 0) throw new Refused(refusals.stale(found.version));
      await this.record(tx, viewer, centreId, { action: 'answer_template.removed', id, name });
      return found;
    });
    return this.existing(viewer, gone.centreId, gone.kind, gone.locale);
  }

  private async existing(
    viewer: Viewer,
    centreId: string,
    kind: CaseKind,
    locale: string,
  ): Promise<AnswerTemplates> {
    const found = (await this.of(viewer, kind, locale)).find((one) => one.centreId === centreId);
    if (!found) throw new Refused(refusals.notFound());
    return found;
  }

  private record(
    tx: Tx,
    { personId }: Viewer,
    actorId: string,
    {
      action,
      id,
      name,
    }: { action: 'answer_template.saved' | 'answer_template.removed'; id: string; name: string },
  ): Promise<void> {
    const what = { objectType: 'answer_template', objectId: id, reason: name };
    return this.audit.record(tx, { personId, actorId, action, ...what });
  }
}
