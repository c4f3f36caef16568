import { Module } from '@nestjs/common';
import { SpacesModule } from '../spaces/index.ts';
import { DuplicatesRepository } from './duplicates.repository.ts';
import { DuplicatesResolver } from './duplicates.resolver.ts';
import { DuplicatesService } from './duplicates.service.ts';
import { MergesRepository } from './merges.repository.ts';
import { MergesService } from './merges.service.ts';
import { PairMails } from './pair-mails.ts';

/** Entries that look like one: finding them, telling their owners, merging them, and parting them again. */
@Module({
  imports: [SpacesModule],
  providers: [
    DuplicatesRepository,
    DuplicatesService,
    MergesRepository,
    MergesService,
    PairMails,
    DuplicatesResolver,
  ],
})
export class DuplicatesModule {}
