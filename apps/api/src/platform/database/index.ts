export { Database, type Tx } from './database.ts';
export { DatabaseModule } from './database.module.ts';
export { uniqueViolation } from './retryable.ts';
export { Prisma } from './generated/client.ts';
