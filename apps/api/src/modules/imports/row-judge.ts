import {
  type ConceptByWord,
  foldWords,
  type ImportPlan,
  type PlaceQuestion,
  type ReadRow,
  type RowIssue,
  type RowReader,
  rowReader,
  shownValue,
} from '@kvart/domain/imports';
import { Injectable } from '@nestjs/common';
import { ActorsTarget } from './actors-target.repository.ts';
import { ConceptWords } from './concept-words.ts';
import type { ImportRecord, RowVerdict, StagedRow } from './import-record.ts';
import { ImportRowsRepository } from './import-rows.repository.ts';
import { PlaceMatcher } from './place-matcher.ts';
import { SpacesTarget } from './spaces-target.repository.ts';
import { differences, type Existing, type ImportTarget, keyOf, type Writing } from './target.ts';

/** A row with all that is known of it: what the dry run says, and what the import would write. */
export interface Judged extends RowVerdict {
  writing: Writing | null;
}

/** Everything that stays the same for all rows of an import. */
export interface Judging {
  record: ImportRecord;
  plan: ImportPlan;
  read: RowReader;
  target: ImportTarget;
}

interface Draft {
  row: StagedRow;
  read: ReadRow;
  issues: RowIssue[];
  outcome: RowVerdict['outcome'] | null;
}

/** Finds out what a row is: new, changed, as it was, wrong. The dry run and the import ask the same question. */
@Injectable()
export class RowJudge {
  constructor(
    private readonly rows: ImportRowsRepository,
    private readonly places: PlaceMatcher,
    private readonly concepts: ConceptWords,
    private readonly spaces: SpacesTarget,
    private readonly actors: ActorsTarget,
  ) {}

  async prepare(record: ImportRecord, plan: ImportPlan): Promise<Judging> {
    const conceptOf: ConceptByWord = await this.concepts.load();
    const read = rowReader(record.kind, plan, record.reading.columns ?? [], conceptOf);
    return { record, plan, read, target: this.targetOf(record) };
  }

  targetOf({ kind }: Pick<ImportRecord, 'kind'>): ImportTarget {
    return kind === 'spaces' ? this.spaces : this.actors;
  }

  async judge(judging: Judging, staged: readonly StagedRow[]): Promise<Judged[]> {
    const drafts = staged.map((row) => draftOf(judging, row));
    await this.findPlaces(drafts);
    await this.findTwins(judging, drafts);
    const kept = drafts.filter(({ outcome }) => outcome === null);
    const existing = await judging.target.load(
      judging.record.actorId,
      kept.map(({ read }) => read),
    );
    const judged = drafts.map((draft) => verdictOf(judging, draft, existing.get(keyOf(draft.read)) ?? null));
    await this.findSimilar(judging, judged);
    return judged;
  }

  private async findPlaces(drafts: readonly Draft[]): Promise<void> {
    const questions = new Map<number, PlaceQuestion>();
    for (const { outcome, read, row } of drafts) {
      if (outcome === null && read.place) questions.set(row.rowNo, read.place);
    }
    const found = await this.places.match(questions);
    for (const { read, row, issues } of drafts) {
      const place = found.get(row.rowNo);
      if (place?.placeId) read.fields['placeId'] = place.placeId;
      if (place?.issue) issues.push({ ...place.issue, value: shownValue(place.issue.value) });
    }
  }

  /** The same entry twice in one file: the first counts, the others are wrong. */
  private async findTwins({ record }: Judging, drafts: readonly Draft[]): Promise<void> {
    const candidates = drafts.filter(({ outcome }) => outcome === null);
    const earlier = await this.rows.earlier(
      record.id,
      candidates.map(({ row, read }) => ({ rowNo: row.rowNo, source: read.source, id: read.id })),
    );
    const inBatch = new Map<string, number>();
    for (const draft of candidates) {
      const key = keyOf(draft.read);
      const first = earlier.get(draft.row.rowNo) ?? inBatch.get(key);
      if (first === undefined) inBatch.set(key, draft.row.rowNo);
      else {
        draft.outcome = 'wrong';
        draft.issues.push(about('error', 'twice_in_file', draft.read.id, { row: first }));
      }
    }
  }

  private async findSimilar({ record, plan, target }: Judging, judged: readonly Judged[]): Promise<void> {
    const fresh = judged.filter((row) => row.outcome === 'new');
    const similar = await target.similar(
      record.actorId,
      fresh.flatMap(({ rowNo, writing }) =>
        writing ? [{ n: rowNo, name: writing.name, fields: writing.fields }] : [],
      ),
    );
    for (const row of fresh) {
      const like = similar.get(row.rowNo);
      if (!like) continue;
      row.issues.push(
        about('warning', 'likely_duplicate', row.writing?.name ?? '', { name: like.name, slug: like.slug }),
      );
      if (plan.skipDuplicates) row.outcome = 'left_out';
    }
  }
}

const about = (
  level: RowIssue['level'],
  code: string,
  value: string,
  params?: Record<string, string | number>,
): RowIssue => ({
  level,
  code,
  column: null,
  field: null,
  value: shownValue(value),
  ...(params && { params }),
});

function isWanted({ where }: ImportPlan, cells: readonly string[]): boolean {
  if (!where) return true;
  const cell = foldWords(cells[where.column] ?? '');
  return where.values.some((value) => foldWords(value) === cell);
}

function draftOf({ plan, read: reader }: Judging, row: StagedRow): Draft {
  const read = reader(row.cells);
  const issues = [...row.readIssues, ...read.issues];
  const wrong = issues.some(({ level }) => level === 'error');
  return { row, read, issues, outcome: !isWanted(plan, row.cells) ? 'left_out' : wrong ? 'wrong' : null };
}

const nameOf = ({ fields }: ReadRow, locale: string): string => {
  const name = fields['name'] ?? (fields['title'] as Record<string, string> | undefined)?.[locale];
  return typeof name === 'string' ? name : '';
};

function verdictOf({ plan, target }: Judging, draft: Draft, existing: Existing | null): Judged {
  const { row, read, issues } = draft;
  const base = { rowNo: row.rowNo, source: read.source, externalId: read.id, targetId: existing?.id ?? null };
  if (draft.outcome !== null) {
    // Rows that do not come in carry no key: they stand in nobody's way.
    const left = draft.outcome === 'left_out' ? [] : issues;
    return { ...base, source: null, externalId: null, outcome: draft.outcome, issues: left, writing: null };
  }
  if (existing?.locked) {
    issues.push(about('warning', existing.locked, nameOf(read, plan.locale)));
    return { ...base, outcome: 'unchanged', issues, writing: null };
  }
  const merged = target.merge(existing?.values ?? {}, read.fields);
  issues.push(...merged.issues);
  const changed = Object.keys(differences(existing?.values ?? {}, merged.fields));
  const fields = existing
    ? Object.fromEntries(changed.map((name) => [name, merged.fields[name]]))
    : merged.fields;
  const outcome = !existing ? 'new' : changed.length > 0 ? 'changed' : 'unchanged';
  const writing = {
    rowNo: row.rowNo,
    source: read.source,
    id: read.id,
    name: nameOf(read, plan.locale),
    fields,
    existing,
  };
  return { ...base, outcome, issues, writing: outcome === 'unchanged' ? null : writing };
}
