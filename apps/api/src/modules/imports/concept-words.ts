import { type ConceptByWord, conceptSchemesOf, foldWords } from '@kvart/domain/imports';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';

/** The vocabulary by the words of all its languages. */
@Injectable()
export class ConceptWords {
  constructor(private readonly database: Database) {}

  async load(): Promise<ConceptByWord> {
    const rows = await this.database.read<{ id: string; scheme: string; labels: Record<string, string> }>(
      'imports.concepts',
      'SELECT id, scheme, labels FROM concepts WHERE NOT retired ORDER BY position, id',
    );
    const byWord = new Map<string, string>();
    for (const { id, scheme, labels } of rows) {
      for (const word of [id, id.slice(id.lastIndexOf('.') + 1), ...Object.values(labels)]) {
        const key = `${scheme}\n${foldWords(word)}`;
        if (!byWord.has(key)) byWord.set(key, id);
      }
    }
    return (field, folded) => {
      for (const scheme of conceptSchemesOf(field)) {
        const id = byWord.get(`${scheme}\n${folded}`);
        if (id) return id;
      }
      return null;
    };
  }
}
