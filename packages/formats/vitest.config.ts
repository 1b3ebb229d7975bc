import { defineProject } from 'vitest/config';

export default defineProject({
  test: { name: 'formats', include: ['test/**/*.test.ts'], setupFiles: ['./test/setup.ts'] },
});
