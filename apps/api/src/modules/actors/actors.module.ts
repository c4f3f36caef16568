import { Module } from '@nestjs/common';
import { TaxonomyModule } from '../taxonomy/index.ts';
import { ActorParts } from './actor-parts.ts';
import { ActorView } from './actor-view.ts';
import { ActorsRepository } from './actors.repository.ts';
import { ActorsResolver } from './actors.resolver.ts';
import { ActorsService } from './actors.service.ts';
import { DirectoryService } from './directory.service.ts';
import { Handover } from './handover.service.ts';
import { LogoController } from './logo.controller.ts';
import { MembersRepository } from './members.repository.ts';
import { MembersResolver } from './members.resolver.ts';
import { MembersService } from './members.service.ts';
import { VerificationService } from './verification.service.ts';
import { ViewerMembershipsResolver } from './viewer-memberships.resolver.ts';

@Module({
  imports: [TaxonomyModule],
  controllers: [LogoController],
  providers: [
    ActorParts,
    ActorView,
    ActorsRepository,
    ActorsResolver,
    ActorsService,
    DirectoryService,
    Handover,
    MembersRepository,
    MembersResolver,
    MembersService,
    VerificationService,
    ViewerMembershipsResolver,
  ],
  exports: [ActorParts, ActorView, ActorsService, DirectoryService, Handover, MembersService],
})
export class ActorsModule {}
