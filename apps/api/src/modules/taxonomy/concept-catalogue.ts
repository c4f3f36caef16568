import { type Closeness, closenessIn } from '@kvart/domain/matching';
import { labelOf, withAncestors, withDescendants } from '@kvart/domain/taxonomy';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Installation } from '../../platform/settings/index.ts';
import type { Concept } from './concept.model.ts';
import { type ConceptRow, TaxonomyRepository } from './taxonomy.repository.ts';

/** Every process is told of changes; what was missed all the same is seen after this long. */
const lifetimeMs = 60_000;

/** The part of the settings that tells of a change. */
const conceptsPart = 'concepts';

interface Loaded {
  list: ConceptRow[];
  byId: Map<string, ConceptRow>;
  /** By scheme, as they are asked for. */
  families: Map<string, { id: string; members: string[] }[]>;
  closeness: Closeness;
  /** Of each concept, everything below and above it with itself, as they are asked for. */
  lines: Map<string, ReadonlySet<string>>;
  /** As they are shown in a language, as they are asked for. */
  shown: Map<string, Map<string, Concept>>;
}

/** Shows concepts by their ids, in the same order; unknown ones are left out. */
export type NamedConcepts = (ids: readonly string[]) => Concept[];

/**
 * The whole vocabulary, a few hundred words, kept in memory: hot reads answer with ids of concepts and need
 * no further statement for their labels.
 */
@Injectable()
export class ConceptCatalogue implements OnModuleInit {
  private loaded: Promise<Loaded> | null = null;
  private loadedAt = 0;

  constructor(
    private readonly repository: TaxonomyRepository,
    private readonly installation: Installation,
  ) {}

  async onModuleInit(): Promise<void> {
    // The next one who asks reads anew.
    const forget = () => {
      this.loadedAt = 0;
      return Promise.resolve();
    };
    await this.installation.watch(conceptsPart, forget);
  }

  /** For the process that changed it: it must not show the old words a moment later. */
  changed(): Promise<void> {
    return this.installation.changed(conceptsPart);
  }

  /** Concepts on offer in a scheme, in their order. */
  async ofScheme(scheme: string, locale: string): Promise<Concept[]> {
    const { list } = await this.current();
    const ids = list.filter((row) => row.scheme === scheme && !row.retired).map(({ id }) => id);
    return this.named(ids, locale);
  }

  /** The concepts of the ids, in the same order; unknown ones are left out. */
  async named(ids: readonly string[], locale: string): Promise<Concept[]> {
    return (await this.naming(ids, locale))(ids);
  }

  /** Waits once for the concepts of a whole list, to show them row by row. */
  async naming(ids: readonly string[], locale: string): Promise<NamedConcepts> {
    const { byId, shown } = await this.knowing(ids);
    const inLanguage = shown.get(locale) ?? new Map<string, Concept>();
    shown.set(locale, inLanguage);
    return (wanted) =>
      wanted.flatMap((id) => {
        const row = byId.get(id);
        const concept = inLanguage.get(id) ?? (row && toConcept(row, locale));
        if (concept) inLanguage.set(id, concept);
        return concept ?? [];
      });
  }

  /** Those of the ids that cannot be chosen: unknown, retired, or of another scheme. */
  async unusable(ids: readonly string[], scheme: string): Promise<string[]> {
    const { byId } = await this.knowing(ids);
    return ids.filter((id) => {
      const row = byId.get(id);
      return !row || row.retired || row.scheme !== scheme;
    });
  }

  /** Concepts of a scheme that have narrower ones, each with itself and everything below it. */
  async families(scheme: string): Promise<{ id: string; members: string[] }[]> {
    const { list, families } = await this.current();
    const known = families.get(scheme);
    if (known) return known;
    const parents = new Set(list.flatMap((row) => (row.scheme === scheme ? (row.parentId ?? []) : [])));
    const found = [...parents].map((id) => ({ id, members: withDescendants(list, [id]) }));
    families.set(scheme, found);
    return found;
  }

  /** The ids with everything below them. */
  async withNarrower(ids: readonly string[]): Promise<string[]> {
    const { list, byId } = await this.knowing(ids);
    return withDescendants(list, replaced(byId, ids));
  }

  /** The ids with everything above them. */
  async withBroader(ids: readonly string[]): Promise<string[]> {
    const { list, byId } = await this.knowing(ids);
    return withAncestors(list, replaced(byId, ids));
  }

  /** For each of the ids, everything below and above it with itself; an unknown one is alone on its line. */
  async lines(ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const { list, byId, lines } = await this.knowing(ids);
    return new Map(
      ids.map((id) => {
        const from = replaced(byId, [id]);
        const line = lines.get(id) ?? new Set([...withDescendants(list, from), ...withAncestors(list, from)]);
        if (byId.has(id)) lines.set(id, line);
        return [id, line];
      }),
    );
  }

  /** How near concepts stand to each other. */
  async closeness(): Promise<Closeness> {
    return (await this.current()).closeness;
  }

  private async knowing(ids: readonly string[]): Promise<Loaded> {
    const current = await this.current();
    // Possibly newer than what we hold; asked at most once a second, so that made-up ids cost nothing.
    return ids.every((id) => current.byId.has(id)) ? current : this.current(1_000);
  }

  private current(maxAge = lifetimeMs): Promise<Loaded> {
    const now = Date.now();
    if (!this.loaded || now - this.loadedAt > maxAge) {
      this.loadedAt = now;
      const previous = this.loaded;
      this.loaded = this.load().catch((error: unknown) => {
        this.loaded = previous;
        throw error;
      });
    }
    return this.loaded;
  }

  private async load(): Promise<Loaded> {
    const list = await this.repository.concepts();
    return {
      list,
      byId: new Map(list.map((row) => [row.id, row])),
      families: new Map(),
      shown: new Map(),
      lines: new Map(),
      closeness: closenessIn(new Map(list.map(({ id, parentId }) => [id, parentId]))),
    };
  }
}

/** The ids, and what took the place of those that were put together with another: kept searches still find it. */
const replaced = (byId: Loaded['byId'], ids: readonly string[]): string[] => [
  ...new Set(ids.flatMap((id) => [id, byId.get(id)?.mergedIntoId ?? id])),
];

const toConcept = (row: ConceptRow, locale: string): Concept => ({
  id: row.id,
  scheme: row.scheme,
  label: labelOf(row, locale),
  parentId: row.parentId,
});
