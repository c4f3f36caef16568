import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generate, loadContext } from '@graphql-codegen/cli';

/** The typed documents are not kept in the repository: a fresh clone makes them before its first test. */
export default async function setup() {
  if (existsSync(join(import.meta.dirname, 'src/lib/auth/Viewer.gql.ts'))) return;
  const context = await loadContext(join(import.meta.dirname, 'codegen.ts'));
  context.updateConfig({ silent: true });
  context.cwd = import.meta.dirname;
  await generate(context);
}
