export { InterestsModule } from './interests.module.ts';
