import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionsOn, logNouns } from '@kvart/domain/desk';
import { createTranslator, locales } from '@kvart/i18n';
import { expect, it } from 'vitest';
import { sayAction } from './log-columns.ts';

const source = join(import.meta.dirname, '../..');
const files = globSync('**/*.ts', {
  cwd: source,
  exclude: ['**/generated/**', '**/*.spec.ts', 'testing/**'],
});

it('has words in every language for every act that can be written down, each its own', () => {
  for (const locale of locales) {
    const t = createTranslator(locale);
    for (const noun of logNouns) {
      const said = actionsOn(noun).map((action) => sayAction(t, action));
      for (const words of said) expect(words, locale).toMatch(/^\p{Lu}[^_.]+: [^_.]+$/u);
      expect(new Set(said).size, `${locale} ${noun}`).toBe(said.length);
    }
  }
});

// `Act.action` takes what is on the list and nothing else, so that the compiler finds an act without words.
it('writes into the log in one place alone, and no action gets around the list', () => {
  expect(files.length).toBeGreaterThan(300);
  const past = files.filter((file) =>
    /INSERT INTO audit_log|auditEntry\.(create|upsert)|as LogAction|as Act\b/.test(
      readFileSync(join(source, file), 'utf8'),
    ),
  );
  expect(past).toEqual(['platform/audit/audit.ts']);
});
