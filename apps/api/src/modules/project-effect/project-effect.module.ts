import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/index.ts';
import { ProjectsModule } from '../projects/index.ts';
import { EffectReads } from './effect-reads.service.ts';
import { EffectView } from './effect-view.ts';
import { EffectResolver } from './effect.resolver.ts';
import { SpaceUseNotifications } from './space-use-notifications.ts';
import { SpaceUsesRepository } from './space-uses.repository.ts';
import { SpaceUses } from './space-uses.service.ts';

/** What projects have brought about: spaces that live again. */
@Module({
  imports: [ProjectsModule, NotificationsModule],
  providers: [SpaceUsesRepository, SpaceUses, SpaceUseNotifications, EffectView, EffectReads, EffectResolver],
})
export class ProjectEffectModule {}
