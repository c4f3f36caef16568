import { Module } from '@nestjs/common';
import { ActorsModule } from '../actors/index.ts';
import { ActorsTarget } from './actors-target.repository.ts';
import { CheckingStep } from './checking-step.ts';
import { ConceptWords } from './concept-words.ts';
import { ImportCommand } from './import-command.ts';
import { ImportCommandRepository } from './import-command.repository.ts';
import { ImportProgress } from './import-progress.ts';
import { ImportReads } from './import-reads.service.ts';
import { ImportRowsRepository } from './import-rows.repository.ts';
import { ImportWorker } from './import-worker.ts';
import { ImportsController } from './imports.controller.ts';
import { ImportsRepository } from './imports.repository.ts';
import { ImportsResolver } from './imports.resolver.ts';
import { ImportsService } from './imports.service.ts';
import { PlaceMatcher } from './place-matcher.ts';
import { ReadingStep } from './reading-step.ts';
import { RowJudge } from './row-judge.ts';
import { SpacesTarget } from './spaces-target.repository.ts';
import { UndoingStep } from './undoing-step.ts';
import { WritingStep } from './writing-step.ts';

/** Bringing in files of spaces and actors, in the app and by a command. */
@Module({
  imports: [ActorsModule],
  controllers: [ImportsController],
  providers: [
    ActorsTarget,
    CheckingStep,
    ConceptWords,
    ImportCommand,
    ImportCommandRepository,
    ImportProgress,
    ImportReads,
    ImportRowsRepository,
    ImportsRepository,
    ImportsResolver,
    ImportsService,
    ImportWorker,
    PlaceMatcher,
    ReadingStep,
    RowJudge,
    SpacesTarget,
    UndoingStep,
    WritingStep,
  ],
  exports: [ImportCommand, ImportReads, ImportsService, ImportWorker],
})
export class ImportsModule {}
