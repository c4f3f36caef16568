import type { ConceptFacts, ConceptScheme } from '@kvart/domain/taxonomy';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import type { Place } from './place.model.ts';
import { placeAtSql, placeSql, searchPlacesSql } from './places.sql.ts';

export interface ConceptRow extends ConceptFacts {
  scheme: ConceptScheme;
  /** Kept for old entries, not offered any more. */
  retired: boolean;
  mergedIntoId: string | null;
}

@Injectable()
export class TaxonomyRepository {
  constructor(private readonly database: Database) {}

  searchPlaces(text: string, country: string | null, first: number): Promise<Place[]> {
    return this.database.read<Place>('taxonomy.places', searchPlacesSql, [text, country, first]);
  }

  async place(id: string): Promise<Place | null> {
    const [row] = await this.database.read<Place>('taxonomy.place', placeSql, [id]);
    return row ?? null;
  }

  async placeAt(lat: number, lon: number): Promise<Place | null> {
    const [row] = await this.database.read<Place>('taxonomy.place_at', placeAtSql, [lat, lon]);
    return row ?? null;
  }

  concepts(): Promise<ConceptRow[]> {
    return this.database.read<ConceptRow>(
      'taxonomy.concepts',
      'SELECT id, scheme, parent_id AS "parentId", position, labels, retired, merged_into_id AS "mergedIntoId" FROM concepts ORDER BY scheme, position, id',
    );
  }
}
