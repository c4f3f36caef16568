export { ProjectWorkModule } from './project-work.module.ts';
