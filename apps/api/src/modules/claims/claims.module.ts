import { Module } from '@nestjs/common';
import { ActorsModule } from '../actors/index.ts';
import { DeskModule } from '../desk/index.ts';
import { ActorClaimResolver } from './actor-claim.resolver.ts';
import { ClaimDocumentController } from './claim-document.controller.ts';
import { ClaimMails } from './claim-mails.ts';
import { ClaimMailsRepository } from './claim-mails.repository.ts';
import { ClaimReads } from './claim-reads.service.ts';
import { ClaimView } from './claim-view.ts';
import { ClaimsRepository } from './claims.repository.ts';
import { ClaimsResolver } from './claims.resolver.ts';
import { ClaimsService } from './claims.service.ts';
import { ClaimsTask } from './claims.task.ts';

/** How an actor that was entered from a register comes into the hands of its own people. */
@Module({
  imports: [ActorsModule, DeskModule],
  controllers: [ClaimDocumentController],
  providers: [
    ClaimsRepository,
    ClaimMailsRepository,
    ClaimView,
    ClaimReads,
    ClaimMails,
    ClaimsService,
    ClaimsTask,
    ClaimsResolver,
    ActorClaimResolver,
  ],
})
export class ClaimsModule {}
