import { importRule, isTestFile, workspaceOf } from './import-paths.ts';

/** What each small package may import besides its own files. Everything else is refused, Node's modules included. */
const diet: Record<string, { packages: RegExp; says: string }> = {
  'packages/domain': { packages: /^zod(\/|$)/, says: 'domain imports zod and nothing else' },
  // Its Vite plugin and its tests of the catalogues read files.
  'packages/i18n': { packages: /^(@lingui\/|node:)/, says: 'i18n imports @lingui/* and nothing else' },
  'packages/api-contract': {
    packages: /^(@kvart\/domain|zod)(\/|$)/,
    says: 'api-contract imports domain and zod and nothing else',
  },
  'packages/ui': {
    packages: /^(react|react-dom|lucide-react)(\/|$)|\.css$/,
    says: 'ui imports react and lucide-react and nothing else',
  },
};

const moduleOf = (path: string) => /^apps\/api\/src\/modules\/([^/]+)\//.exec(path)?.[1];
const featureOf = (path: string) => /^apps\/web\/src\/features\/([^/]+)/.exec(path)?.[1];

/** Files in which Prisma's client and SQL may appear. The queue and the listener hold connections of their own. */
const isDataAccess = (path: string) =>
  /\.(repository|sql)\.ts$/.test(path) ||
  /^apps\/api\/src\/platform\/(database|jobs|realtime)\//.test(path) ||
  /^packages\/(local-stack|testing)\//.test(path) ||
  /^(prisma|tools|bench)\//.test(path) ||
  isTestFile(path);

const isDatabaseClient = (specifier: string, target: string | undefined) =>
  specifier === 'pg' ||
  specifier.startsWith('pg/') ||
  specifier.startsWith('@prisma/') ||
  (target?.startsWith('apps/api/src/platform/database/generated') ?? false);

export const boundaryRules = {
  'package-diet': importRule(
    'Small packages keep to a short list of imports.',
    ({ from, specifier, target }) => {
      const rule = diet[workspaceOf(from) ?? ''];
      if (!rule || target !== undefined || isTestFile(from) || !from.includes('/src/')) return undefined;
      return rule.packages.test(specifier) ? undefined : `${rule.says}; not ${specifier}.`;
    },
  ),

  'no-relative-across-packages': importRule('Another package is reached by its name.', ({ from, target }) => {
    if (target === undefined) return undefined;
    const [here, there] = [workspaceOf(from), workspaceOf(target)];
    if (here === undefined || here === there) return undefined;
    return 'Reach another package by its name, not by a relative path.';
  }),

  'apps-are-leaves': importRule('Nothing depends on an application.', ({ specifier }) =>
    /^@kvart\/(api|web|e2e)(\/|$)/.test(specifier) ? 'Applications are started, never imported.' : undefined,
  ),

  'platform-below-modules': importRule('The platform knows no domain nouns.', ({ from, target }) => {
    if (!from.startsWith('apps/api/src/platform/') || !target) return undefined;
    return /^apps\/api\/src\/modules(\/|$)/.test(target) ? 'platform never imports modules.' : undefined;
  }),

  'module-front-door': importRule('A module is entered through its index.', ({ from, target }) => {
    const there = target === undefined ? undefined : moduleOf(`${target}/`);
    if (!from.startsWith('apps/api/src/') || there === undefined || moduleOf(from) === there)
      return undefined;
    if (target?.endsWith('.ts') && moduleOf(target) === undefined) return undefined;
    return target === `apps/api/src/modules/${there}/index.ts`
      ? undefined
      : `Enter the module through modules/${there}/index.ts.`;
  }),

  'features-apart': importRule('Features do not know each other.', ({ from, target }) => {
    const here = featureOf(from);
    if (here === undefined || !target) return undefined;
    // Whole routes are tested through the app that holds them.
    if (/^apps\/web\/src\/app\//.test(target) && !isTestFile(from))
      return 'A feature never imports the app that composes it.';
    const there = featureOf(target);
    return there !== undefined && there !== here
      ? 'Features never import each other; compose them in a route.'
      : undefined;
  }),

  'lib-below-features': importRule('The client library knows no features.', ({ from, target }) => {
    if (!from.startsWith('apps/web/src/lib/') || isTestFile(from) || !target) return undefined;
    return /^apps\/web\/src\/(features|app)(\/|$)/.test(target)
      ? 'lib never imports features or app.'
      : undefined;
  }),

  'database-behind-repository': importRule(
    'Data access has its own files.',
    ({ from, specifier, target }) => {
      if (isDataAccess(from) || !isDatabaseClient(specifier, target)) return undefined;
      return 'Prisma and pg belong in *.repository.ts, *.sql.ts and platform/database.';
    },
  ),
};
