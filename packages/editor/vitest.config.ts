import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'editor',
    environment: 'jsdom',
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['./test/setup.ts'],
  },
});
