import { defineConfig } from '@playwright/test';
import { findChromium } from '@kvart/testing/chromium';

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  globalSetup: './setup/global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  // A test that passes at its second try has found something: it is named at the end, and a few of them fail the run.
  retries: 1,
  workers: 2,
  timeout: 90_000,
  // What is asked here is whether, not how fast: two browsers and three servers may share two cores.
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: await findChromium(),
    viewport: { width: 360, height: 740 },
    locale: 'en-GB',
    timezoneId: 'Europe/Ljubljana',
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 10_000,
    navigationTimeout: 30_000,
    // A trace costs a third of the time: `playwright test --trace on` where one is wanted.
    screenshot: 'only-on-failure',
  },
});
