import { defineProject } from 'vitest/config';

export default defineProject({
  test: { name: 'journey', include: ['test/**/*.test.ts'], setupFiles: ['./test/setup.ts'] },
});
