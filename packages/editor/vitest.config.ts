import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'editor',
    // What a file loads serves the next as well: a third of the time. No test may leave anything behind.
    isolate: false,
    environment: 'jsdom',
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['./test/setup.ts'],
    // As long as `findBy…` waits: on a busy machine what comes first brings much with it.
    expect: { poll: { timeout: 10_000 } },
    // Whole maps driven key by key and found by roles: slow on a busy machine, and not what is measured.
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
