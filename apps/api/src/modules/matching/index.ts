export { MatchingModule } from './matching.module.ts';
export { PartnerMatcher } from './partner-matcher.ts';
