import type { PublishedTextKind as Kind } from '@kvart/domain/administration';
import type { Viewer } from '@kvart/domain/shared';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import {
  PublishedText,
  PublishedTextKind,
  PublishedTextToEdit,
  PublishTextInput,
  PublishTextResult,
} from './published-texts.model.ts';
import { PublishedTexts } from './published-texts.service.ts';

const kindArg = { type: () => PublishedTextKind };

@Resolver()
export class PublishedTextsResolver {
  constructor(private readonly texts: PublishedTexts) {}

  @Public('everybody may read the rules and what becomes of personal data, those of earlier days too')
  @Query(() => PublishedText, {
    nullable: true,
    description: 'Null where nothing was published on that day.',
  })
  publishedText(
    @Ctx() { locale }: RequestContext,
    @Args('kind', kindArg) kind: Kind,
    @Args('on', {
      type: () => String,
      nullable: true,
      description: 'A day, as yyyy-mm-dd; today where none is named.',
    })
    on: string | null,
  ): Promise<PublishedText | null> {
    return this.texts.shown(kind, locale, on);
  }

  @Access('admin')
  @Query(() => PublishedTextToEdit)
  publishedTextToEdit(@Args('kind', kindArg) kind: Kind): Promise<PublishedTextToEdit> {
    return this.texts.toEdit(kind);
  }

  @Access('admin')
  @Mutation(() => PublishTextResult)
  publishText(
    @Asking() viewer: Viewer,
    @Args('kind', kindArg) kind: Kind,
    @Args('input') input: PublishTextInput,
  ): Promise<PublishedTextToEdit> {
    return this.texts.publish(viewer, kind, input);
  }
}
