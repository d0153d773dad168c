// Who may import whom. The areas and their permissions are those of the design ("The house"); a package may be
// imported only where its class (package-classes.json) runs.
const classes = require('./package-classes.json');

/** @typedef {{ from: string, local: string[], packages: string[], builtins: boolean, typesOnly?: string[] }} Area */

const common = '^electron/common/';
const core = '^electron/core/';

// Each area may import itself, `local`, packages of the classes (or names) in `packages`, and Node's own modules only
// with `builtins`. The window's layers stand in order: each sees only those before it.
/** @type {Record<string, Area>} */
const areas = {
  common: { from: common, local: [], packages: ['std'], builtins: false },
  seeds: { from: '^seeds/', local: [common], packages: ['std'], builtins: false },
  core: { from: core, local: [common, '^seeds/'], packages: ['std', 'node'], builtins: true },
  browser: { from: '^electron/browser/', local: [common, core], packages: ['std', 'node'], builtins: true },
  cli: {
    from: '^electron/cli/',
    // `serve` starts the browser host.
    local: [common, core, '^electron/browser/'],
    packages: ['std', 'node'],
    builtins: true,
  },
  desktop: {
    from: '^electron/desktop/',
    local: [common, core],
    packages: ['std', 'node', 'electron'],
    builtins: true,
  },
  preload: {
    from: '^electron/preload/',
    local: [],
    packages: ['electron'],
    builtins: false,
    typesOnly: [common],
  },
  platform: { from: '^renderer/platform/', local: [common], packages: ['std', 'dom'], builtins: false },
  ui: {
    from: '^renderer/ui/',
    local: [common, '^renderer/platform/'],
    packages: ['std', 'dom'],
    builtins: false,
  },
  editor: {
    from: '^renderer/editor/',
    local: [common, '^renderer/(platform|ui)/'],
    packages: ['std', 'dom'],
    builtins: false,
  },
  timeline: {
    from: '^renderer/timeline/',
    local: [common, '^renderer/(platform|ui)/'],
    packages: ['std', 'dom'],
    builtins: false,
  },
  features: {
    from: '^renderer/features/',
    local: [common, '^renderer/(platform|ui|editor|timeline)/'],
    packages: ['std', 'dom'],
    builtins: false,
  },
  composition: {
    from: '^renderer/[^/]+$',
    local: [common, '^renderer/'],
    packages: ['std', 'dom'],
    builtins: false,
  },
};

/** @type {import('dependency-cruiser').DependencyType[]} */
const npmTypes = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

/** A pattern for the files of some packages. @param {string[]} names classes or single package names */
function packagePattern(names) {
  const wanted = names.flatMap((name) => (name in classes ? classes[/** @type {'std'} */ (name)] : [name]));
  const escaped = wanted.map((name) => name.replaceAll(/[.+]/g, '\\$&'));
  return `(^|/)node_modules/(${escaped.join('|')})(/|$)`;
}

/**
 * @param {string} name
 * @param {Area} area
 */
function rulesOf(name, { from, local, packages, builtins, typesOnly = [] }) {
  /** @type {import('dependency-cruiser').IRegularForbiddenRuleType[]} */
  const rules = [
    {
      name: `${name}-local`,
      comment: `${name} may import only ${[name, ...local, ...typesOnly].join(', ')} of this project`,
      severity: 'error',
      from: { path: from },
      to: { path: '^(electron|renderer|seeds|build|tests)/', pathNot: [from, ...local, ...typesOnly] },
    },
    {
      name: `${name}-packages`,
      comment: `${name} may import only packages of the classes ${packages.join(', ')} (build/package-classes.json)`,
      severity: 'error',
      from: { path: from },
      to: { dependencyTypes: npmTypes, pathNot: packagePattern(packages) },
    },
  ];
  if (!builtins) {
    rules.push({
      name: `${name}-no-node`,
      comment: `${name} does not run on Node`,
      severity: 'error',
      from: { path: from },
      to: { dependencyTypes: ['core'] },
    });
  }
  for (const path of typesOnly) {
    rules.push({
      name: `${name}-types-only`,
      comment: `${name} may import only types from ${path}`,
      severity: 'error',
      from: { path: from },
      to: { path, dependencyTypesNot: ['type-only'] },
    });
  }
  return rules;
}

module.exports = {
  forbidden: [
    ...Object.entries(areas).flatMap(([name, area]) => rulesOf(name, area)),
    {
      name: 'feature-door',
      comment: 'a feature is entered through its index.ts',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: {
        path: '^renderer/features/',
        pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/index\\.tsx?$'],
      },
    },
    {
      name: 'feature-door-from-above',
      comment: 'a feature is entered through its index.ts',
      severity: 'error',
      from: { path: '^renderer/[^/]+$' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/[^/]+/index\\.tsx?$' },
    },
    {
      name: 'no-cycle',
      comment: 'modules that need each other cannot be understood or tested apart',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'known-place',
      comment: 'a source file that no rule knows: put it into an area, or add the area here',
      severity: 'error',
      from: {
        path: '^(electron|renderer|seeds)/',
        pathNot: Object.values(areas).map((area) => area.from),
      },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'the import leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared',
      comment: 'a package that package.json does not name may disappear with the next install',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)out/|^tests/bench/node_modules/' },
    tsPreCompilationDeps: true,
    // tests/bench has a package file of its own, for the peers, and uses the project’s tools beside them.
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts', '.json', '.css'],
    },
  },
};
