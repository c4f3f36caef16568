import { defineConfig } from '@playwright/test';
import { findChromium } from '@kvart/testing/chromium';

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  globalSetup: './setup/global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  // A test that passes at its second try has found something.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: await findChromium(),
    viewport: { width: 360, height: 740 },
    locale: 'en-GB',
    timezoneId: 'Europe/Ljubljana',
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    // A trace costs a third of the time: `playwright test --trace on` where one is wanted.
    screenshot: 'only-on-failure',
  },
});
