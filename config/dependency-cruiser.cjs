/** What no import may do; which floor stands above which is told by test/architecture.test.ts. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src' }, to: {} },
    {
      name: 'no-node-builtins-below-the-command',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-the-four-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: 'node_modules/(zod|date-fns|@date-fns/tz|decimal\\.js)/',
      },
    },
    {
      name: 'zod-only-where-data-is-checked',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '((/s|S)chema\\.ts$|^src/(policies|schemas|decisions|cli)/)',
      },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'dates-only-in-time',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/foundation/time/' },
      to: { path: 'node_modules/(date-fns|@date-fns/tz)/' },
    },
    {
      name: 'date-fns-by-function',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/(date-fns|@date-fns/tz)/index\\.' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'config/tsconfig.cli.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
