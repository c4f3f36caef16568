export { LocalStackError } from './local-stack-error.ts';
export { driftBetweenMigrationsAndModels, migrate, type MigrateOptions } from './migrations/migrate.ts';
export { recreateDatabase, withDatabase } from './migrations/scratch-database.ts';
export {
  startPostgres,
  stopLeftover,
  type LocalPostgres,
  type StartPostgresOptions,
} from './postgres/start-postgres.ts';
