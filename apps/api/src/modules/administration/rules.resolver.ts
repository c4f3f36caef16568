import type { Viewer } from '@kvart/domain/shared';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { PublishRulesInput, PublishRulesResult, Rules, RulesToEdit } from './rules.model.ts';
import { RulesTexts } from './rules.service.ts';

@Resolver()
export class RulesResolver {
  constructor(private readonly texts: RulesTexts) {}

  @Public('everybody may read the rules, those of earlier days too')
  @Query(() => Rules, { nullable: true })
  rules(
    @Ctx() { locale }: RequestContext,
    @Args('on', {
      type: () => String,
      nullable: true,
      description: 'A day, as yyyy-mm-dd; today where none is named.',
    })
    on: string | null,
  ): Promise<Rules | null> {
    return this.texts.shown(locale, on);
  }

  @Access('admin')
  @Query(() => RulesToEdit)
  rulesToEdit(): Promise<RulesToEdit> {
    return this.texts.toEdit();
  }

  @Access('admin')
  @Mutation(() => PublishRulesResult)
  publishRules(@Asking() viewer: Viewer, @Args('input') input: PublishRulesInput): Promise<RulesToEdit> {
    return this.texts.publish(viewer, input);
  }
}
