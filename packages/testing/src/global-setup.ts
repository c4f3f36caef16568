import { templateDatabase, type Prepare } from './database/template-database.ts';

/** A Vitest global setup that also prepares the template for a project. */
export const globalSetupWith = (prepare?: Prepare) => async (): Promise<() => Promise<void>> => {
  const template = await templateDatabase(prepare);
  return template.stop;
};

/** For `globalSetup: '@kvart/testing/global-setup'`. */
export default globalSetupWith();
