export { ProjectTemplatesModule } from './project-templates.module.ts';
