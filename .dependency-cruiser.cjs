/** The walls of packages/README.md, checked on every run: imports only point down, siblings never meet. */
const below = {
  journey: [],
  doc: ['journey'],
  sync: [],
  library: [],
  formats: ['journey'],
  editor: ['doc', 'journey'],
};

const packageWalls = Object.entries(below).map(([name, allowed]) => ({
  name: `${name}-imports-only-${allowed.join('-and-') || 'nothing-of-ours'}`,
  severity: 'error',
  from: { path: `^packages/${name}/` },
  to: { path: '^(packages|apps|e2e)/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...packageWalls,
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'apps-apart',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'server-knows-only-sync',
      severity: 'error',
      from: { path: '^apps/server/' },
      to: { path: '^packages/', pathNot: '^packages/sync/' },
    },
    {
      name: 'canvas-outline-table-apart',
      severity: 'error',
      from: { path: '^packages/editor/src/(canvas|outline|table)/' },
      to: { path: '^packages/editor/src/(canvas|outline|table)/', pathNot: '^packages/editor/src/$1/' },
    },
    {
      name: 'react-flow-behind-one-module',
      severity: 'error',
      from: { path: '^packages/editor/src/', pathNot: '^packages/editor/src/canvas/flow/' },
      to: { path: '@xyflow' },
    },
    {
      name: 'no-own-index-from-inside',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/', pathNot: '/index\\.ts$' },
      to: { path: '^packages/$1/src/index\\.ts$' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    // The pages in bench/peers are built where their packages are, not here.
    exclude: { path: '(^|/)(dist|\\.tsc)/|^e2e/bench/peers/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
