export { ProjectFilesModule } from './project-files.module.ts';
