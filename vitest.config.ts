import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/*/vitest.config.ts', 'apps/{web,server,cli}'],
    // A seed or a counterexample printed by a failing property test must never be cut.
    chaiConfig: { truncateThreshold: 2000 },
  },
});
