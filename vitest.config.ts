import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // By itself it leaves one core idle, which on a machine of two is half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: ['packages/*/vitest.config.ts', 'apps/{web,server,cli}'],
    // A seed or a counterexample printed by a failing property test must never be cut.
    chaiConfig: { truncateThreshold: 2000 },
    // What a stock y-websocket client prints when it meets our `saved` message, which it may ignore.
    onConsoleLog: (log) => !log.includes('Unable to compute message'),
  },
});
