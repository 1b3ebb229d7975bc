import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'journey',
    // What a file loads serves the next as well: a third of the time. No test may leave anything behind.
    isolate: false,
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/setup.ts'],
    // Properties lay out whole maps in many steps: seconds, on a machine that is busy.
    testTimeout: 30_000,
  },
});
