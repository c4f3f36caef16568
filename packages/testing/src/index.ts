export * from './builders/index.ts';
export { templateDatabase, type Prepare, type TemplateDatabase } from './database/template-database.ts';
export { createTestDatabase, type TestDatabase } from './database/test-database.ts';
export { hasRedis, type LocalRedis, startRedis } from './local-redis.ts';
export { fixedClock, type FixedClock } from './fixed-clock.ts';
export {
  signedInClient,
  testClient,
  type TestAnswer,
  type TestClient,
  type TestClientOptions,
  type TypedDocument,
} from './test-client.ts';
export { testMailbox, type ReceivedMail, type TestMailbox } from './test-mailbox.ts';
