import { Module } from '@nestjs/common';
import { ActorsModule } from '../actors/index.ts';
import { DeskModule } from '../desk/index.ts';
import { InterestsModule } from '../interests/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { ExportsController } from './exports.controller.ts';
import { Lists } from './lists.service.ts';

/** Every list of results as a file: CSV, XLSX, GeoJSON. */
@Module({
  imports: [ActorsModule, SpacesModule, InterestsModule, DeskModule],
  controllers: [ExportsController],
  providers: [Lists],
})
export class ExportsModule {}
