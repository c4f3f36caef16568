import { parse } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { orRefuse } from '../../platform/errors/index.ts';
import type { Place } from './place.model.ts';
import { placeSearchInput, pointInput } from './taxonomy.inputs.ts';
import { TaxonomyRepository } from './taxonomy.repository.ts';

@Injectable()
export class TaxonomyService {
  constructor(private readonly repository: TaxonomyRepository) {}

  async places(raw: { text: string; country?: string | null; first: number }): Promise<Place[]> {
    const { text, country, first } = orRefuse(parse(placeSearchInput, raw));
    return text === '' ? [] : this.repository.searchPlaces(text, country ?? null, first);
  }

  placeAt(raw: { lat: number; lon: number }): Promise<Place | null> {
    const { lat, lon } = orRefuse(parse(pointInput, raw));
    return this.repository.placeAt(lat, lon);
  }

  place(id: string): Promise<Place | null> {
    return this.repository.place(id);
  }
}
