import { defineProject } from 'vitest/config';

export default defineProject({
  assetsInclude: ['**/*.bin'],
  test: {
    name: 'doc',
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/setup.ts'],
    // The laws try every operation against every other: seconds, on a machine that is busy.
    testTimeout: 30_000,
  },
});
