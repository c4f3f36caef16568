import {
  addConceptInput,
  changeConceptInput,
  newConceptId,
  type ConceptScheme,
  type ConceptToChange,
  guardMerge,
  guardPlace,
  guardRetire,
  labelIssues,
  labelOf,
  mergeConceptsInput,
  mostInVocabulary,
  retireConceptInput,
} from '@kvart/domain/taxonomy';
import {
  defaultLocale,
  isContentLocale,
  type LocalizedText,
  refusals,
  toLocalizedList,
  type Viewer,
} from '@kvart/domain/shared';
import type { LogAction } from '@kvart/domain/desk';
import { withMade } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { ConceptCatalogue } from './concept-catalogue.ts';
import type { ConceptToEdit, ConceptUses } from './concept-editing.model.ts';
import { toEditSql } from './concept-editing.sql.ts';
import { ConceptFollowers } from './concept-followers.ts';

interface Row extends ConceptToChange {
  version: number;
  own: boolean;
  mergedIntoId: string | null;
}

/** The vocabulary, as administrators keep it. Ids never change and no word is ever deleted. */
@Injectable()
export class ConceptEditing {
  constructor(
    private readonly database: Database,
    private readonly catalogue: ConceptCatalogue,
    private readonly followers: ConceptFollowers,
    private readonly audit: Audit,
  ) {}

  async ofScheme(scheme: ConceptScheme, locale: string): Promise<ConceptToEdit[]> {
    const rows = await this.database.read<Row & { uses: number } & Record<string, unknown>>(
      'taxonomy.to_edit',
      toEditSql,
      [scheme],
    );
    return rows.map(({ labels, mergedIntoId, ...row }) => {
      const into = rows.find(({ id }) => id === mergedIntoId);
      const { id, parentId, version, retired, own, uses } = row;
      return {
        ...{ id, scheme, parentId, version, retired, own, uses },
        label: labelOf({ id, labels }, locale),
        labels: toLocalizedList(labels as LocalizedText, defaultLocale),
        mergedInto: into ? labelOf(into, locale) : null,
      };
    });
  }

  uses(id: string): Promise<ConceptUses> {
    return this.followers.count(id);
  }

  add(viewer: Viewer, locale: string, raw: object): Promise<ConceptToEdit> {
    const { scheme, parentId, labels: given } = validated(addConceptInput, raw);
    const labels = withMade(given);
    return this.changing(viewer, locale, 'concept.added', async (tx, all) => {
      if (all.length >= mostInVocabulary) throw new Refused(refusals.conflict('too_many_concepts'));
      orRefuse(guardPlace(all, scheme, null, parentId));
      const id = newConceptId(labels[defaultLocale] ?? '', (candidate) =>
        all.some((one) => one.id === candidate),
      );
      refuseIssues(labelIssues(all, { id, scheme, parentId, labels }));
      const data = { id, scheme, parentId, labels, position: lastIn(all, scheme), own: true };
      await tx.concept.create({ data });
      return { id, scheme, reason: id };
    });
  }

  change(viewer: Viewer, locale: string, raw: object): Promise<ConceptToEdit> {
    const { id, version, parentId, labels: given } = validated(changeConceptInput, raw);
    return this.changing(viewer, locale, 'concept.changed', async (tx, all) => {
      const concept = found(all, id, version);
      const { scheme } = concept;
      const isMoved = concept.parentId !== parentId;
      if (isMoved) orRefuse(guardPlace(all, scheme, id, parentId));
      // Labels in languages that contents are not written in came with the files and stay.
      const others = Object.entries(concept.labels).filter(([language]) => !isContentLocale(language));
      const labels = { ...Object.fromEntries(others), ...withMade(given) } as Record<string, string>;
      if (!concept.retired) refuseIssues(labelIssues(all, { id, scheme, parentId, labels }));
      await this.followers.beforeRename(tx, id);
      const position = isMoved ? lastIn(all, scheme) : concept.position;
      await this.update(tx, concept, { labels, parentId, position });
      return { id, scheme, reason: id };
    });
  }

  retire(viewer: Viewer, locale: string, raw: object): Promise<ConceptToEdit> {
    const { id, version, retired } = validated(retireConceptInput, raw);
    const act = retired ? 'concept.retired' : 'concept.restored';
    return this.changing(viewer, locale, act, async (tx, all) => {
      const concept = found(all, id, version);
      orRefuse(guardRetire(all, concept, retired));
      if (!retired) refuseIssues(labelIssues(all, concept));
      await this.update(tx, concept, { retired, mergedIntoId: null });
      return { id, scheme: concept.scheme, reason: id };
    });
  }

  merge(viewer: Viewer, locale: string, raw: object): Promise<ConceptToEdit> {
    const { id, version, intoId } = validated(mergeConceptsInput, raw);
    return this.changing(viewer, locale, 'concept.merged', async (tx, all) => {
      const concept = found(all, id, version);
      const into = orRefuse(
        guardMerge(
          all,
          concept,
          all.find((one) => one.id === intoId),
        ),
      );
      const uses = Object.entries(await this.followers.count(id)).map(([kind, n]) => `${kind} ${n}`);
      for (const child of all.filter(({ parentId }) => parentId === id))
        await this.update(tx, child, { parentId: into.id });
      // Whatever went into the first before has gone into the second now.
      await tx.concept.updateMany({ where: { mergedIntoId: id }, data: { mergedIntoId: into.id } });
      await this.update(tx, concept, { retired: true, mergedIntoId: into.id });
      await this.followers.move(tx, id, into.id);
      return { id, scheme: concept.scheme, reason: `${id} → ${into.id}: ${uses.join(', ')}` };
    });
  }

  /** One change of the vocabulary at a time, looked at as it stands then. */
  private async changing(
    viewer: Viewer,
    locale: string,
    action: LogAction,
    work: (tx: Tx, all: Row[]) => Promise<{ id: string; scheme: ConceptScheme; reason: string }>,
  ): Promise<ConceptToEdit> {
    const done = await this.database.transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('kvart:concepts'))`;
      const all = (await tx.concept.findMany({ omit: { codes: true } })) as Row[];
      const changed = await work(tx, all);
      const { reason } = changed;
      await this.audit.record(tx, { personId: viewer.personId, action, objectType: 'installation', reason });
      await this.database.afterCommit(tx, () => this.catalogue.changed());
      return changed;
    });
    const concept = (await this.ofScheme(done.scheme, locale)).find(({ id }) => id === done.id);
    if (!concept) throw new Refused(refusals.notFound());
    return concept;
  }

  private async update(tx: Tx, { id, version }: Row, data: object): Promise<void> {
    await tx.concept.update({ where: { id }, data: { ...data, own: true, version: version + 1 } });
  }
}

const found = (all: readonly Row[], id: string, version: number): Row => {
  const concept = all.find((one) => one.id === id);
  if (!concept) throw new Refused(refusals.notFound());
  if (concept.version !== version) throw new Refused(refusals.stale(concept.version));
  return concept;
};

const refuseIssues = (issues: ReturnType<typeof labelIssues>): void => {
  if (issues.length > 0) throw new Refused(refusals.invalid(issues));
};

/** The place after all others of a scheme. */
const lastIn = (all: readonly Row[], scheme: ConceptScheme): number =>
  1 + Math.max(0, ...all.filter((one) => one.scheme === scheme).map(({ position }) => position));
