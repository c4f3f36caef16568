export { MatchingModule } from './matching.module.ts';
export { type FoundPartner, PartnerMatcher } from './partner-matcher.ts';
export type { Alongside } from './partners.sql.ts';
