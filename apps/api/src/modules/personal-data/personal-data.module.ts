import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { DataCopies } from './data-copies.service.ts';
import { DataReader } from './data.repository.ts';
import { Erasure } from './erasure.service.ts';
import { LeavingMails } from './leaving-mails.ts';
import { PersonalDataController } from './personal-data.controller.ts';
import { PersonalDataResolver } from './personal-data.resolver.ts';
import { PersonsLeaving } from './persons-leaving.repository.ts';

/** What a person may demand: a copy of everything that is kept of them, and its erasure. */
@Module({
  imports: [AccountsModule],
  controllers: [PersonalDataController],
  providers: [DataCopies, DataReader, Erasure, LeavingMails, PersonalDataResolver, PersonsLeaving],
  exports: [Erasure],
})
export class PersonalDataModule {}
