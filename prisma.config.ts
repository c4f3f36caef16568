import { defineConfig } from 'prisma/config';

/**
 * Where Prisma finds the tables. Only the client generator runs through the Prisma command; migrations are
 * applied by packages/local-stack (docs/adr/0004). Where the command has its own engine, it works as well.
 */
export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
