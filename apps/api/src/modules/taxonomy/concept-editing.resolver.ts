import type { Viewer } from '@kvart/domain/shared';
import type { ConceptScheme as Scheme } from '@kvart/domain/taxonomy';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import {
  AddConceptInput,
  ChangeConceptInput,
  ConceptResult,
  ConceptToEdit,
  ConceptUses,
} from './concept-editing.model.ts';
import { ConceptEditing } from './concept-editing.service.ts';
import { ConceptScheme } from './concept.model.ts';

@Resolver()
export class ConceptEditingResolver {
  constructor(private readonly editing: ConceptEditing) {}

  @Access('admin')
  @Query(() => [ConceptToEdit], { description: 'All words of a scheme, those no longer offered as well.' })
  conceptsToEdit(
    @Args('scheme', { type: () => ConceptScheme }) scheme: Scheme,
    @Ctx() { locale }: RequestContext,
  ): Promise<ConceptToEdit[]> {
    return this.editing.ofScheme(scheme, locale);
  }

  @Access('admin')
  @Query(() => ConceptUses)
  conceptUses(@Args('id', { type: () => ID }) id: string): Promise<ConceptUses> {
    return this.editing.uses(id);
  }

  @Access('admin')
  @Mutation(() => ConceptResult)
  addConcept(
    @Asking() viewer: Viewer,
    @Ctx() { locale }: RequestContext,
    @Args('input') input: AddConceptInput,
  ): Promise<ConceptToEdit> {
    return this.editing.add(viewer, locale, input);
  }

  @Access('admin')
  @Mutation(() => ConceptResult)
  changeConcept(
    @Asking() viewer: Viewer,
    @Ctx() { locale }: RequestContext,
    @Args('input') input: ChangeConceptInput,
  ): Promise<ConceptToEdit> {
    return this.editing.change(viewer, locale, input);
  }

  @Access('admin')
  @Mutation(() => ConceptResult, { description: 'Takes a word out of the menus, or offers it again.' })
  retireConcept(
    @Asking() viewer: Viewer,
    @Ctx() { locale }: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('retired') retired: boolean,
  ): Promise<ConceptToEdit> {
    return this.editing.retire(viewer, locale, { id, version, retired });
  }

  @Access('admin')
  @Mutation(() => ConceptResult, { description: 'Everything with the word gets the other one instead.' })
  mergeConcepts(
    @Asking() viewer: Viewer,
    @Ctx() { locale }: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('intoId', { type: () => ID }) intoId: string,
  ): Promise<ConceptToEdit> {
    return this.editing.merge(viewer, locale, { id, version, intoId });
  }
}
