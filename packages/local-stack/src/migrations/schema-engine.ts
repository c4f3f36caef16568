import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';
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
export async function diff(
  emptyUrl: string,
  migrations: Migration[],
  models: SchemaContainer[],
): Promise<string> {
  await instantiate();
  const pool = new pg.Pool({ connectionString: emptyUrl });
  const factory = bindMigrationAwareSqlAdapterFactory(adapterFor(pool));
  const engine: SchemaEngine = await bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    factory,
  );
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
 * The adapter was made for an application's queries, so three things differ here. It would make a database of its own
 * to try migrations on: the caller brings one. It cuts scripts at every semicolon, even inside a function's body: the
 * server reads a script as the whole that it is. It does not know the one-letter columns of system tables.
 */
function adapterFor(pool: pg.Pool): PrismaPg {
  const factory = new PrismaPg(pool);
  const oneLetterColumns = watchOneLetterColumns(pool);
  factory.connectToShadowDb = async () => {
    const adapter = await factory.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    return Object.assign(adapter, {
      executeScript: async (script: string) => void (await pool.query(script)),
      queryRaw: async (query: SqlQuery) => {
        const result = await queryRaw(query);
        for (const index of oneLetterColumns(result.rows))
          result.columnTypes[index] = ColumnTypeEnum.Character;
        return result;
      },
    });
  };
  return factory;
}

const oneLetterType = 18;
const textType = 25;

/** Tells the adapter that one-letter columns are text, and remembers which they were. */
function watchOneLetterColumns(pool: pg.Pool): (rows: unknown[][]) => number[] {
  const seen = new WeakMap<unknown[][], number[]>();
  const query = pool.query.bind(pool) as (
    statement: string | pg.QueryArrayConfig,
  ) => Promise<pg.QueryArrayResult>;
  const watched = async (statement: string | pg.QueryArrayConfig) => {
    const result = await query(statement);
    const fields = result.fields ?? [];
    const indices = [...fields.keys()].filter((index) => fields[index]?.dataTypeID === oneLetterType);
    for (const index of indices) (fields[index] as pg.FieldDef).dataTypeID = textType;
    if (indices.length > 0) seen.set(result.rows, indices);
    return result;
  };
  Object.assign(pool, { query: watched });
  return (rows) => seen.get(rows) ?? [];
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
    // Without this object a fault of the engine ends in an error about the object, and its message is lost.
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
    const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const { instance } = await WebAssembly.instantiate(readFileSync(file.replace(/\.js$/, '.wasm')), {
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
