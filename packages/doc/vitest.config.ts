import { defineProject } from 'vitest/config';

export default defineProject({
  assetsInclude: ['**/*.bin'],
  test: {
    name: 'doc',
    // What a file loads serves the next as well: a third of the time. No test may leave anything behind.
    isolate: false,
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/setup.ts'],
    // The laws try every operation against every other: seconds, on a machine that is busy.
    testTimeout: 30_000,
  },
});
