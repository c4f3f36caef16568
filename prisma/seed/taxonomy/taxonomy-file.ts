import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const conceptSchemes = ['creative_sector', 'trade', 'capability', 'space_use'] as const;
export type ConceptScheme = (typeof conceptSchemes)[number];

/** A concept as a taxonomy file writes it; see README.md beside this file. */
export interface ConceptEntry {
  id: string;
  labels: Record<string, string>;
  codes?: Record<string, string>;
  children?: ConceptEntry[];
  /** Puts the concept under one that another file defines. */
  parent?: string;
  retired?: boolean;
}

export interface TaxonomyFile {
  scheme: ConceptScheme;
  concepts: ConceptEntry[];
}

/** A concept flattened out of its file, ready for the table. */
export interface FlatConcept {
  id: string;
  scheme: ConceptScheme;
  parentId: string | null;
  position: number;
  labels: Record<string, string>;
  codes: Record<string, string>;
  retired: boolean;
}

const localePattern = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
const idPattern = /^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/;

/** The JSON files of a folder in the order of their names, or the one file that the path names. */
export function taxonomyFilesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(path, name));
}

/** Reads one file and says in a sentence what is wrong with it, if anything is. */
export function readTaxonomyFile(path: string): TaxonomyFile {
  let parsed: TaxonomyFile;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8')) as TaxonomyFile;
  } catch (error) {
    throw new Error(`The taxonomy file ${path} is not readable JSON: ${(error as Error).message}`, {
      cause: error,
    });
  }
  if (!conceptSchemes.includes(parsed.scheme))
    throw new Error(`The taxonomy file ${path} needs a "scheme": one of ${conceptSchemes.join(', ')}.`);
  if (!Array.isArray(parsed.concepts)) throw new Error(`The taxonomy file ${path} has no list "concepts".`);
  return parsed;
}

/** Flattens files into rows. A later file replaces a concept of the same id, so a city can rename one. */
export function flattenTaxonomy(files: { path: string; file: TaxonomyFile }[]): FlatConcept[] {
  const rows = new Map<string, FlatConcept>();
  const counters = new Map<ConceptScheme, number>();
  for (const { path, file } of files) {
    const add = (entry: ConceptEntry, parentId: string | null): void => {
      check(path, entry);
      const position = rows.get(entry.id)?.position ?? (counters.get(file.scheme) ?? 0) + 1;
      counters.set(file.scheme, Math.max(position, counters.get(file.scheme) ?? 0));
      rows.set(entry.id, {
        id: entry.id,
        scheme: file.scheme,
        parentId: entry.parent ?? parentId,
        position,
        labels: entry.labels,
        codes: entry.codes ?? {},
        retired: entry.retired ?? false,
      });
      for (const child of entry.children ?? []) add(child, entry.id);
    };
    for (const entry of file.concepts) add(entry, null);
  }
  for (const row of rows.values()) {
    if (row.parentId !== null && rows.get(row.parentId)?.scheme !== row.scheme)
      throw new Error(
        `The concept ${row.id} names the parent ${row.parentId}, which its scheme does not have.`,
      );
  }
  return [...rows.values()];
}

function check(path: string, entry: ConceptEntry): void {
  if (!idPattern.test(entry.id ?? ''))
    throw new Error(`${path}: "${entry.id}" is no concept id. Write it like "use.workshop".`);
  const labels = Object.entries(entry.labels ?? {});
  if (!labels.some(([locale]) => locale === 'en'))
    throw new Error(`${path}: the concept ${entry.id} needs at least an English label.`);
  for (const [locale, label] of labels) {
    if (!localePattern.test(locale))
      throw new Error(`${path}: ${entry.id} has a label in "${locale}", which is no locale.`);
    if (typeof label !== 'string' || label.trim() === '' || label.length > 120)
      throw new Error(`${path}: the ${locale} label of ${entry.id} must have 1 to 120 characters.`);
  }
}
