import type { Viewer } from '@kvart/domain/shared';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Done, done } from '../../platform/errors/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import {
  MailDraftInput,
  MailKind,
  MailPreview,
  MailPreviewResult,
  MailTextResult,
  MailTextToEdit,
  SaveMailTextInput,
  TryMailResult,
} from './mail-texts.model.ts';
import { MailTextSettings } from './mail-texts.service.ts';

@Resolver()
export class MailTextsResolver {
  constructor(private readonly texts: MailTextSettings) {}

  @Access('admin')
  @Query(() => [MailKind])
  mailKinds(@Ctx() { locale }: RequestContext): Promise<MailKind[]> {
    return this.texts.kinds(locale);
  }

  @Access('admin')
  @Query(() => MailTextToEdit, { nullable: true, description: 'Null for a mail or language there is not.' })
  mailText(@Args('name') name: string, @Args('locale') locale: string): Promise<MailTextToEdit | null> {
    return this.texts.toEdit(name, locale);
  }

  @Access('admin')
  @Mutation(() => MailPreviewResult, {
    description: 'Changes nothing; a mutation, as a draft belongs into no address and no cache.',
  })
  previewMail(@Args('input') input: MailDraftInput): MailPreview {
    return this.texts.preview(input);
  }

  @Access('admin', 'to the own address alone')
  @Mutation(() => TryMailResult, { description: 'Sends a draft with made-up values to whoever asks.' })
  async tryMail(
    @Asking() viewer: Viewer,
    @Ctx() { req }: RequestContext,
    @Args('input') input: MailDraftInput,
  ): Promise<Done> {
    await this.texts.try(viewer, req.ip, input);
    return done;
  }

  @Access('admin')
  @Mutation(() => MailTextResult)
  saveMailText(
    @Asking() viewer: Viewer,
    @Args('input') input: SaveMailTextInput,
  ): Promise<MailTextToEdit | null> {
    return this.texts.save(viewer, input);
  }

  @Access('admin')
  @Mutation(() => MailTextResult, { description: 'The original holds again.' })
  resetMailText(
    @Asking() viewer: Viewer,
    @Args('name') name: string,
    @Args('locale') locale: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<MailTextToEdit | null> {
    return this.texts.reset(viewer, { name, locale, version });
  }
}
