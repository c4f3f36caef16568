import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.ts';
import { root } from './root.ts';

/** Reads .env where there is one; what the shell sets wins. Empty values count as not set. */
export function loadEnvironment(): NodeJS.ProcessEnv {
  if (Number(process.versions.node.split('.')[0]) < 24) {
    throw new Problem(
      `Kvart needs Node 24 and this is ${process.version}. Run \`npm ci\` and then \`npm start\`: npm brings the right one.`,
    );
  }
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const set = Object.entries(process.env).filter(([name, value]) => value !== '' || !ownName(name));
  return Object.fromEntries(set);
}

const ownName = (name: string) =>
  /^(KVART_|LOG_|S3_|DATABASE_|SMTP_|REDIS_|PUBLIC_|MAP_|MAIL_|METRICS_|SETUP_|PORT$|HOST$)/.test(name);
