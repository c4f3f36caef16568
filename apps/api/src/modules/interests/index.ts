export type { Interest } from './interest.model.ts';
export { InterestReads } from './interest-reads.service.ts';
export { InterestsModule } from './interests.module.ts';
