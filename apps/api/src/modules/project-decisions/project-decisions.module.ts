import { Module } from '@nestjs/common';
import { ProjectRoomsModule } from '../project-rooms/index.ts';
import { DecisionsResolver } from './decisions.resolver.ts';
import { DecisionsService } from './decisions.service.ts';

/** What the partners of projects decided. */
@Module({ imports: [ProjectRoomsModule], providers: [DecisionsService, DecisionsResolver] })
export class ProjectDecisionsModule {}
