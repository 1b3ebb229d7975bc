import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'server',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/buildServer.ts'],
    testTimeout: 20_000,
    hookTimeout: 15_000,
    // What comes late on a busy machine is waited for.
    expect: { poll: { timeout: 8_000 } },
  },
});
