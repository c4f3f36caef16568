import type { SameLine } from '@kvart/domain/suggestions';
import { Injectable } from '@nestjs/common';
import { ConceptCatalogue } from '../taxonomy/index.ts';

/** Which concepts mean the same, more widely or more narrowly. */
@Injectable()
export class SameLines {
  constructor(private readonly catalogue: ConceptCatalogue) {}

  /** @param ids the concepts of one side; any may stand on the other. */
  async of(ids: readonly string[]): Promise<SameLine> {
    const lines = await this.catalogue.lines(ids);
    return (mine, theirs) => lines.get(mine)?.has(theirs) ?? mine === theirs;
  }

  /** Everything that is on the line of any of them. */
  async all(ids: readonly string[]): Promise<string[]> {
    const lines = await this.catalogue.lines(ids);
    return [...new Set([...lines.values()].flatMap((line) => [...line]))];
  }
}
