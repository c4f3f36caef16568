import { Module } from '@nestjs/common';
import { SuggestionsModule } from '../suggestions/index.ts';
import { CentreServicesRepository } from './services.repository.ts';
import { CentreServicesResolver } from './services.resolver.ts';
import { CentreCatalogue } from './services.service.ts';

/** What support centres offer, and appointments with their advisers. */
@Module({
  imports: [SuggestionsModule],
  providers: [CentreServicesRepository, CentreCatalogue, CentreServicesResolver],
})
export class AppointmentsModule {}
