export { LocalStackError } from './local-stack-error.ts';
export { startPostgres, type LocalPostgres, type StartPostgresOptions } from './postgres/start-postgres.ts';
