export { CommandProblem, ImportCommand, type CommandOptions } from './import-command.ts';
export { ImportReads } from './import-reads.service.ts';
export { ImportsModule } from './imports.module.ts';
export { ImportsService } from './imports.service.ts';
export { ImportWorker } from './import-worker.ts';
