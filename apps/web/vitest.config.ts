import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'web',
    // What a file loads serves the next as well: a third of the time. No test may leave anything behind.
    isolate: false,
    environment: 'jsdom',
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['./test/setup.ts'],
    // As long as `findBy…` waits: on a busy machine what comes first brings much with it.
    expect: { poll: { timeout: 10_000 } },
    // Above the five seconds for which a test waits for what a server does.
    testTimeout: 20_000,
  },
});
