import { ESLint } from 'eslint';
import { createProjectGraphAsync } from '@nx/devkit';
import ts from 'typescript-eslint';
import { beforeAll, describe, expect, it } from 'vitest';

/** The real configuration, less the rules that need types: the files linted here do not exist. */
const eslint = new ESLint({
  cwd: new URL('..', import.meta.url).pathname,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      ...ts.configs.disableTypeChecked,
      languageOptions: { parserOptions: { projectService: false } },
    },
  ],
});

async function rulesFiredBy(filePath: string, code: string) {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const importing = (specifier: string) => `export * from '${specifier}';\n`;
const api = 'apps/api/src';
const web = 'apps/web/src';

/** [the rule, the file, the import it refuses there] */
const wrong: [rule: string, file: string, specifier: string][] = [
  ['kvart/package-diet', 'packages/domain/src/spaces/zz.ts', 'react'],
  ['kvart/package-diet', 'packages/domain/src/spaces/zz.ts', 'node:fs'],
  ['kvart/package-diet', 'packages/i18n/src/zz.ts', 'zod'],
  ['kvart/package-diet', 'packages/api-contract/src/zz.ts', 'rxjs'],
  ['kvart/package-diet', 'packages/ui/src/zz.ts', 'react-router'],
  ['@nx/enforce-module-boundaries', 'packages/domain/src/spaces/zz.ts', '@kvart/i18n'],
  ['@nx/enforce-module-boundaries', 'packages/ui/src/zz.ts', '@kvart/domain'],
  ['@nx/enforce-module-boundaries', 'packages/api-contract/src/zz.ts', '@kvart/i18n'],
  ['kvart/apps-are-leaves', `${web}/lib/zz.ts`, '@kvart/api'],
  ['@nx/enforce-module-boundaries', `${web}/lib/zz.ts`, '@kvart/local-stack'],
  ['@nx/enforce-module-boundaries', `${api}/modules/spaces/zz.ts`, '@kvart/ui'],
  [
    'kvart/no-relative-across-packages',
    `${api}/modules/spaces/zz.ts`,
    '../../../../../packages/domain/src/index.ts',
  ],
  ['kvart/no-relative-across-packages', `${web}/lib/zz.ts`, '../../../api/src/main.ts'],
  ['kvart/platform-below-modules', `${api}/platform/mail/zz.ts`, '../../modules/spaces/index.ts'],
  ['kvart/module-front-door', `${api}/modules/spaces/zz.ts`, '../actors/actor.service.ts'],
  ['kvart/module-front-door', `${api}/modules/spaces/zz.ts`, '../actors'],
  ['kvart/module-front-door', `${api}/app.module.ts`, './modules/actors/actor.service.ts'],
  ['kvart/features-apart', `${web}/features/spaces/zz.tsx`, '../actors/actor-card.tsx'],
  ['kvart/features-apart', `${web}/features/spaces/zz.tsx`, '../actors/index.ts'],
  ['kvart/features-apart', `${web}/features/spaces/form/zz.tsx`, '../../../app/router.tsx'],
  ['kvart/lib-below-features', `${web}/lib/forms/zz.ts`, '../../features/spaces/index.ts'],
  ['kvart/database-behind-repository', `${api}/modules/spaces/space.service.ts`, 'pg'],
  ['kvart/database-behind-repository', `${api}/modules/spaces/space.service.ts`, '@prisma/client'],
  [
    'kvart/database-behind-repository',
    `${api}/modules/spaces/zz.resolver.ts`,
    '../../platform/database/generated/client.ts',
  ],
];

const right: [file: string, specifier: string][] = [
  ['packages/domain/src/spaces/zz.ts', 'zod'],
  ['packages/domain/src/spaces/zz.ts', '../shared/index.ts'],
  ['packages/domain/src/spaces/zz.spec.ts', 'fast-check'],
  ['packages/i18n/src/zz.ts', '@lingui/core'],
  ['packages/api-contract/src/zz.ts', '@kvart/domain'],
  ['packages/ui/src/zz.ts', 'react'],
  [`${api}/modules/spaces/zz.ts`, '@kvart/domain'],
  [`${api}/modules/spaces/zz.ts`, './space.service.ts'],
  [`${api}/modules/spaces/zz.ts`, '../actors/index.ts'],
  [`${api}/modules/spaces/zz.ts`, '../../platform/mail/index.ts'],
  [`${api}/modules/spaces/zz.repository.ts`, '../../platform/database/generated/client.ts'],
  [`${api}/modules/spaces/zz-search.sql.ts`, 'pg'],
  [`${api}/platform/database/zz.ts`, '@prisma/client'],
  [`${api}/app.module.ts`, './modules/actors/index.ts'],
  [`${web}/features/spaces/zz.tsx`, '../../lib/forms/index.ts'],
  [`${web}/features/spaces/form/zz.tsx`, '../space-card.tsx'],
  [`${web}/features/spaces/zz.spec.tsx`, '../../app/router.tsx'],
  [`${web}/app/routes/zz.tsx`, '../../features/spaces/index.ts'],
  ['tools/zz.ts', '@kvart/local-stack'],
];

describe('boundaries between packages, modules and features', () => {
  beforeAll(async () => {
    await createProjectGraphAsync({ exitOnError: false });
  });

  it.each(wrong)('%s refuses, in %s, the import of %s', async (rule, file, specifier) => {
    expect(await rulesFiredBy(file, importing(specifier))).toContain(rule);
  });

  it.each(right)('%s may import %s', async (file, specifier) => {
    expect(await rulesFiredBy(file, importing(specifier))).toEqual([]);
  });

  it('sees dynamic imports and plain ones too', async () => {
    const file = `${web}/features/spaces/zz.tsx`;
    expect(await rulesFiredBy(file, `await import('../actors/index.ts');\n`)).toContain(
      'kvart/features-apart',
    );
    expect(await rulesFiredBy(file, `import '../actors/index.ts';\n`)).toContain('kvart/features-apart');
  });
});

describe('text on the screen', () => {
  const tsx = `${web}/features/spaces/zz.tsx`;
  const wrongText = [
    '<p>Vacant room</p>',
    '<p>{"Vacant room"}</p>',
    '<>{open ? "Open" : "Closed"}</>',
    '<p>{`Room ${name}`}</p>',
    '<img alt="A facade" />',
    '<button aria-label={"Close"} />',
  ];
  const rightText = [
    '<p>{t("spaces.title")}</p>',
    '<p className="big text">42 m²</p>',
    '<img alt="" />',
    '<input type="text" name="title" />',
    '<p>Kvart</p>',
    '<p>{count} / {total}</p>',
  ];
  const component = (jsx: string) =>
    `declare const t: (key: string) => string, open: boolean, name: string, count: number, total: number;\nexport const x = () => [t, open, name, count, total] && ${jsx};\n`;

  it.each(wrongText)('is refused when written in place: %s', async (jsx) => {
    expect(await rulesFiredBy(tsx, component(jsx))).toContain('kvart/literal-text');
  });

  it.each(rightText)('is fine: %s', async (jsx) => {
    expect(await rulesFiredBy(tsx, component(jsx))).not.toContain('kvart/literal-text');
  });
});

describe('size', () => {
  it('refuses a file of more than 400 lines', async () => {
    const lines = (count: number) => 'export {};\n'.repeat(count);
    expect(await rulesFiredBy('tools/zz.ts', lines(401))).toContain('max-lines');
    expect(await rulesFiredBy('tools/zz.ts', lines(400))).not.toContain('max-lines');
  });
});
