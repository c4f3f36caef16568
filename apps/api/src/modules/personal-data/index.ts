export { PersonalDataModule } from './personal-data.module.ts';
export type { PersonalRows } from './personal-rows.ts';
