export { Values } from './composed.ts';
export { Database, type Tx } from './database.ts';
export { DatabaseModule } from './database.module.ts';
export { isDatabaseAway, isRefusedBy, uniqueViolation } from './retryable.ts';
export { Prisma } from './generated/client.ts';
export { type Words, wordsOf } from './words.sql.ts';
