import { defineProject } from 'vitest/config';

export default defineProject({ test: { name: 'doc', include: ['test/**/*.test.ts'] } });
