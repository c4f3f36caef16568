export { ProjectStoriesModule } from './project-stories.module.ts';
