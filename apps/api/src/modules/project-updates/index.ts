export { ProjectUpdatesModule } from './project-updates.module.ts';
