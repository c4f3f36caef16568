import type { ConceptScheme as Scheme } from '@kvart/domain/taxonomy';
import { Args, Float, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Public } from '../../platform/access/index.ts';
import { Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { ConceptCatalogue } from './concept-catalogue.ts';
import { Concept, ConceptScheme } from './concept.model.ts';
import { Place } from './place.model.ts';
import { TaxonomyService } from './taxonomy.service.ts';

@Resolver()
export class TaxonomyResolver {
  constructor(
    private readonly taxonomy: TaxonomyService,
    private readonly catalogue: ConceptCatalogue,
  ) {}

  @Public('the vocabulary is the same for everybody')
  @Query(() => [Concept])
  concepts(
    @Args('scheme', { type: () => ConceptScheme }) scheme: Scheme,
    @Ctx() context: RequestContext,
  ): Promise<Concept[]> {
    return this.catalogue.ofScheme(scheme, context.locale);
  }

  @Public('names of towns are public')
  @Query(() => [Place], { description: 'Search while typing, in any language and script.' })
  places(
    @Args('text') text: string,
    @Args('country', { type: () => String, nullable: true }) country: string | null,
    @Args('first', { type: () => Int, defaultValue: 10, nullable: true }) first: number | null,
  ): Promise<Place[]> {
    return this.taxonomy.places({ text, country, first: first ?? 10 });
  }

  @Public('names of towns are public')
  @Query(() => Place, { nullable: true, description: 'The town around a point; null far away from all.' })
  placeAt(
    @Args('lat', { type: () => Float }) lat: number,
    @Args('lon', { type: () => Float }) lon: number,
  ): Promise<Place | null> {
    return this.taxonomy.placeAt({ lat, lon });
  }

  @Public('names of towns are public')
  @Query(() => Place, { nullable: true })
  place(@Args('id', { type: () => ID }) id: string): Promise<Place | null> {
    return this.taxonomy.place(id);
  }
}
