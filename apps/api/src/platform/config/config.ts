import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');
/** So many proxies stand in front of Kvart; `true` is one. */
const proxies = z.preprocess(
  (value) => (value === 'true' ? 1 : value === 'false' ? 0 : value),
  z.coerce.number().int().min(0).max(9),
);
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Every setting Kvart knows, with the default that runs on a developer's machine. */
const environment = z.object({
  KVART_MODE: z.enum(['local', 'production']).default('local'),
  KVART_ROLE: z.enum(['all', 'api', 'worker']).default('all'),
  KVART_DATA_DIR: z.string().min(1).default('.kvart'),
  KVART_DEMO: flag.default(false),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3000),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')),
  MAIL_FROM: z.string().min(3).default('Kvart <kvart@localhost>'),
  REDIS_URL: optional(z.string().regex(/^rediss?:\/\//, 'must begin with redis:// or rediss://')),
  S3_ENDPOINT: optional(z.url()),
  S3_REGION: z.string().default('eu-central-1'),
  S3_BUCKET: optional(z.string().min(3)),
  S3_ACCESS_KEY: optional(z.string()),
  S3_SECRET_KEY: optional(z.string()),
  PUSH_HOSTS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean)),
  MAP_STYLE_URL: optional(z.url()),
  METRICS_TOKEN: optional(z.string().min(16)),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SETUP_CODE: optional(z.string().min(12)),
  TRUST_PROXY: proxies.default(0),
  // Entries this near to each other, in metres, may be the same one where their names are alike.
  DUPLICATE_NEAR_METRES: z.coerce.number().int().min(1).max(1000).default(60),
  SPACE_REQUEST_MONTHS: z.coerce.number().int().min(1).max(60).default(6),
  WEB_DIST: z.string().default('apps/web/dist'),
});

export type Environment = z.infer<typeof environment>;

/** The validated configuration, injected wherever a setting is read. */
export class Config {
  constructor(readonly env: Environment) {}

  /** Local mode: mails stay in a mailbox that can be opened in the browser, cookies work without TLS. */
  get isLocal(): boolean {
    return this.env.KVART_MODE === 'local';
  }

  /** Where visitors reach Kvart; links in mails and canonical addresses begin with it. No slash at the end. */
  get publicUrl(): string {
    return (this.env.PUBLIC_URL ?? `http://localhost:${this.env.PORT}`).replace(/\/$/, '');
  }

  get isSecure(): boolean {
    return this.publicUrl.startsWith('https:');
  }
}

/** Says in one sentence per setting what is wrong; the start ends with it. */
export class ConfigurationError extends Error {}

/**
 * Reads and checks the configuration.
 * @throws ConfigurationError that names each wrong setting and what it must be.
 */
export function readConfig(source: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(source);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigurationError(`Kvart cannot start, its configuration is wrong.\n  ${lines.join('\n  ')}`);
  }
  const env = parsed.data;
  const problems: string[] = [];
  if (env.KVART_MODE === 'production') {
    if (!env.SMTP_URL) problems.push('SMTP_URL: needed in production, mails would reach nobody without it');
    if (!env.PUBLIC_URL) problems.push('PUBLIC_URL: needed in production, for example https://kvart.example');
  }
  if (env.S3_ENDPOINT && !(env.S3_BUCKET && env.S3_ACCESS_KEY && env.S3_SECRET_KEY)) {
    problems.push('S3_ENDPOINT: set S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY as well');
  }
  if (problems.length > 0) {
    throw new ConfigurationError(
      `Kvart cannot start, its configuration is wrong.\n  ${problems.join('\n  ')}`,
    );
  }
  return new Config(env);
}
