export { ProjectTalkModule } from './project-talk.module.ts';
