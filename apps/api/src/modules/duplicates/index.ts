export { DuplicatesModule } from './duplicates.module.ts';
