export { ProjectUpdatesModule } from './project-updates.module.ts';
export type { ProjectUpdate } from './update.model.ts';
export { UpdatesService } from './updates.service.ts';
