import { defineConfig } from 'vitest/config';

/** One Vitest run for the whole house. A workspace may say more in its own vitest.config.ts. */
export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      'packages/*',
      'apps/api',
      'apps/web',
      'apps/web/vitest.server.config.ts',
      {
        test: {
          name: 'tools',
          environment: 'node',
          include: ['tools/**/*.spec.ts', 'prisma/**/*.spec.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
