import { defineProject } from 'vitest/config';

export default defineProject({
  assetsInclude: ['**/*.bin'],
  test: { name: 'doc', include: ['test/**/*.test.ts'], setupFiles: ['./test/setup.ts'] },
});
