import { defineProject } from 'vitest/config';

/** Each test starts the built program several times. */
export default defineProject({
  test: { name: 'cli', include: ['test/**/*.test.ts'], testTimeout: 30_000 },
});
