// npm run bench -- <name> [options]: one measurement, printed as JSON.
import { join } from 'node:path';
import { run } from './checks/run.ts';
import { benchNames } from './house/benches.ts';
import { Problem, runTool } from './house/problem.ts';
import { root } from './house/root.ts';

await runTool(async () => {
  const names = benchNames();
  const [name, ...options] = process.argv.slice(2);
  if (!name || !names.includes(name)) {
    throw new Problem(`Say which: npm run bench -- <name>, where the name is one of ${names.join(', ')}.`);
  }
  process.exitCode = await run(process.execPath, [join(root, 'bench', `${name}.ts`), ...options]);
});
