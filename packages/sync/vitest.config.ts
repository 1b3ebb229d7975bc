import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'sync',
    // What a file loads serves the next as well: a third of the time. No test may leave anything behind.
    isolate: false,
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/setup.ts'],
    testTimeout: 30_000,
  },
});
