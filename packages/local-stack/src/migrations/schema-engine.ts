import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { MigrationList, SchemaContainer, SchemaEngine, SchemaFilter } from '@prisma/schema-engine-wasm';
import type { Migration } from './prisma-folder.ts';

// The only file that knows Prisma's schema engine, and only commands for developers use it. Its WebAssembly build is
// an internal interface of Prisma, pinned to an exact version (docs/adr/0004-migrations-without-a-binary.md).

const nothingFilteredOut: SchemaFilter = { externalTables: [], externalEnums: [] };

/**
 * SQL that leads from what the migrations make to what the models say; empty when they agree.
 * The migrations are run on the database behind `emptyUrl`, which must be empty.
 */
export async function diff(emptyUrl: string, migrations: Migration[], models: SchemaContainer[]): Promise<string> {
  await instantiate();
  const pool = poolThatReadsCharAsText(emptyUrl);
  const factory = bindMigrationAwareSqlAdapterFactory(adapterFor(pool));
  const engine: SchemaEngine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
  try {
    const result = await engine.diff({
      from: { tag: 'migrations', ...listOf(migrations) },
      to: { tag: 'schemaDatamodel', files: models },
      script: true,
      exitCode: true,
      filters: nothingFilteredOut,
    });
    return result.exitCode === 0 ? '' : (result.stdout ?? '');
  } finally {
    engine.free();
    await pool.end();
  }
}

/**
 * The adapter would make a database of its own to try migrations on, and cut scripts at every semicolon, even inside
 * a function's body. Here the caller brings the database, and the server reads a script as the whole that it is.
 */
function adapterFor(pool: pg.Pool): PrismaPg {
  const factory = new PrismaPg(pool);
  factory.connectToShadowDb = async () => {
    const adapter = await factory.connect();
    return Object.assign(adapter, { executeScript: async (script: string) => void (await pool.query(script)) });
  };
  return factory;
}

const charType = 18;
const textType = 25;

/** The engine reads system tables whose one-letter columns the adapter does not know: they are told to be text. */
function poolThatReadsCharAsText(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url });
  const query = pool.query.bind(pool) as (statement: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult>;
  const asText = async (statement: pg.QueryArrayConfig) => {
    const result = await query(statement);
    for (const field of result.fields ?? []) if (field.dataTypeID === charType) field.dataTypeID = textType;
    return result;
  };
  return Object.assign(pool, { query: asText });
}

// The language has this name; the type library of Node 24 does not declare it by itself.
declare const WebAssembly: {
  instantiate: (
    bytes: Uint8Array,
    imports: Record<string, object>,
  ) => Promise<{ instance: { exports: { __wbindgen_start: () => void } } }>;
};

let ready: Promise<void> | undefined;

/** Node loads no .wasm file by itself, so the module's parts are put together here, once. */
function instantiate(): Promise<void> {
  ready ??= (async () => {
    const file = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')).replace(
      /\.js$/,
      '.wasm',
    );
    const { instance } = await WebAssembly.instantiate(readFileSync(file), {
      './schema_engine_bg.js': bindings,
    });
    (bindings as unknown as { __wbg_set_wasm: (exports: object) => void }).__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
  })();
  return ready;
}

function listOf(migrations: Migration[]): MigrationList {
  return {
    baseDir: '/',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
