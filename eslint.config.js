import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';
import { houseRules } from './tools/lint-rules/index.ts';

/** Who may depend on whom, by the tag in each package.json. A new module or feature needs nothing here. */
const tags = {
  'type:domain': [],
  'type:i18n': [],
  'type:ui': [],
  'type:stack': [],
  'type:contract': ['type:domain'],
  'type:testing': ['type:domain', 'type:contract', 'type:i18n', 'type:stack'],
  'type:app-api': ['type:domain', 'type:contract', 'type:i18n', 'type:stack', 'type:testing'],
  'type:app-web': ['type:domain', 'type:contract', 'type:i18n', 'type:ui'],
  'type:e2e': ['type:domain', 'type:contract', 'type:i18n', 'type:stack', 'type:testing'],
  'type:tools': ['*'],
};

export default ts.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/*.generated.ts',
      '**/*.gql.ts',
      '**/generated/**',
      '**/.*/**',
      '**/test-results/**',
      '**/playwright-report/**',
      '**/coverage/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A promise nobody waits for loses its error; these need types, so they cost a type check each.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      // Nest modules and scalars are classes that carry nothing but their decorator or their name.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { kvart: houseRules, '@nx': nx },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'no-undef': 'off', // TypeScript knows better which names exist.
      'no-console': 'off',
      'no-control-regex': 'off', // Control characters are refused in input, so they are named.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'kvart/package-diet': 'error',
      'kvart/no-relative-across-packages': 'error',
      'kvart/apps-are-leaves': 'error',
      'kvart/platform-below-modules': 'error',
      'kvart/module-front-door': 'error',
      'kvart/features-apart': 'error',
      'kvart/lib-below-features': 'error',
      'kvart/database-behind-repository': 'error',
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          depConstraints: Object.entries(tags).map(([sourceTag, onlyDependOnLibsWithTags]) => ({
            sourceTag,
            onlyDependOnLibsWithTags,
          })),
        },
      ],
    },
  },
  // Configuration files stand outside the projects, so nothing is known of their types.
  {
    files: ['**/*.config.ts', '**/vitest.*.ts', '**/codegen.ts'],
    ...ts.configs.disableTypeChecked,
    languageOptions: { parserOptions: { projectService: false } },
  },
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/triple-slash-reference': 'off' } },
  // A spec that asserts on a missing value fails anyway, and says so.
  { files: ['**/*.spec.{ts,tsx}'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['apps/api/src/**/*.ts'],
    // Only the entries speak to the terminal, when there is no logger yet or any more.
    ignores: ['apps/api/src/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['apps/web/src/**/*.tsx', 'packages/ui/src/**/*.tsx'],
    ignores: ['**/*.spec.tsx', '**/testing/**'],
    rules: { 'kvart/literal-text': 'error' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}', 'packages/ui/**/*.{ts,tsx}'],
    ...hooks.configs.flat['recommended-latest'],
  },
  {
    files: ['apps/web/**/*.{ts,tsx}', 'packages/ui/**/*.{ts,tsx}'],
    rules: {
      'react-hooks/exhaustive-deps': 'error',
      // These two judge for React's compiler, which is not used: effects here follow maps, sockets and the network.
      'react-hooks/set-state-in-effect': 'off',
      'react-hooks/refs': 'off',
    },
  },
);
