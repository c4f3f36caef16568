export { DeskModule } from './desk.module.ts';
export { atDesk, handedTo, isCentre, looksAfter, territoriesOf } from './desk-scope.sql.ts';
export { CaseKind } from './case.model.ts';
export { Territory, TerritoryInput } from './territory.model.ts';
export type { LogEntry } from './log.model.ts';
export { LogReads } from './log-reads.service.ts';
export type { TransparencyReport } from './transparency.model.ts';
export { Transparency } from './transparency.service.ts';
export { DeskPeople } from './desk-people.repository.ts';
