import { defineConfig } from '@playwright/test';
import { browserLaunch } from './browser.ts';

/** One story, one file. Each story starts its own server, so files may run side by side; tests in a file do not. */
export default defineConfig({
  testDir: './stories',
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  snapshotPathTemplate: '{testDir}/../{arg}{ext}',
  outputDir: '../node_modules/.cache/throughline/stories',
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : 'list',
  use: {
    launchOptions: browserLaunch,
    actionTimeout: 15_000,
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'allow',
    // Traces cost a quarter of all the time: `npx playwright test <story> --trace on` says more of one that fails.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
