import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking } from '../../platform/graphql/index.ts';
import {
  AnswerTemplateInput,
  AnswerTemplates,
  RemoveAnswerTemplateResult,
  SaveAnswerTemplateResult,
} from './answer-template.model.ts';
import { type Kind, CaseKind } from './case.model.ts';
import { AnswerTemplateKeeper } from './answer-templates.service.ts';

const writers = 'owners and editors of the support centre';

@Resolver()
export class AnswerTemplatesResolver {
  constructor(private readonly keeper: AnswerTemplateKeeper) {}

  @Access('signed_in', `${writers}; for others there are none`)
  @Query(() => [AnswerTemplates], { description: 'Of each centre that the reader writes for.' })
  answerTemplates(
    @Asking() viewer: Viewer,
    @Args('kind', { type: () => CaseKind }) kind: Kind,
    @Args('locale') locale: string,
  ): Promise<AnswerTemplates[]> {
    return this.keeper.of(viewer, kind, locale);
  }

  @Access('confirmed', writers)
  @Mutation(() => SaveAnswerTemplateResult)
  saveAnswerTemplate(
    @Asking() viewer: Viewer,
    @Args('input') input: AnswerTemplateInput,
  ): Promise<AnswerTemplates> {
    return this.keeper.save(viewer, input);
  }

  @Access('confirmed', writers)
  @Mutation(() => RemoveAnswerTemplateResult)
  removeAnswerTemplate(
    @Asking() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<AnswerTemplates> {
    return this.keeper.remove(viewer, id, version);
  }
}
