import { Module } from '@nestjs/common';
import { ActorsModule } from '../actors/index.ts';
import { DeskModule } from '../desk/index.ts';
import { NotificationsModule } from '../notifications/index.ts';
import { PapersController } from './papers.controller.ts';
import { PapersRepository } from './papers.repository.ts';
import { PapersResolver } from './papers.resolver.ts';
import { Papers } from './papers.service.ts';
import { VerificationNotifications } from './verification-notifications.ts';
import { VerificationReads } from './verification-reads.service.ts';
import { VerificationsRepository } from './verifications.repository.ts';
import { VerificationsResolver } from './verifications.resolver.ts';
import { Verifications } from './verifications.service.ts';

/** Finding out who an actor is: checks, decisions, and their end. */
@Module({
  imports: [ActorsModule, DeskModule, NotificationsModule],
  controllers: [PapersController],
  providers: [
    PapersRepository,
    Papers,
    PapersResolver,
    VerificationsRepository,
    Verifications,
    VerificationReads,
    VerificationNotifications,
    VerificationsResolver,
  ],
})
export class VerificationsModule {}
