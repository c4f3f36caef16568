export { ProjectMeetingsModule } from './project-meetings.module.ts';
