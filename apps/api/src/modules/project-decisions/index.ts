export { ProjectDecisionsModule } from './project-decisions.module.ts';
