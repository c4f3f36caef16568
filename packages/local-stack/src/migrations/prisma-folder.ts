import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One migration: its folder's name and its SQL. */
export interface Migration {
  name: string;
  sql: string;
}

/** The migrations of a Prisma folder, oldest first. */
export function readMigrations(prismaDir: string): Migration[] {
  const folder = join(prismaDir, 'migrations');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map((entry) => ({
      name: entry.name,
      sql: readFileSync(join(folder, entry.name, 'migration.sql'), 'utf8'),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The models: every .prisma file of a Prisma folder. */
export function readModels(prismaDir: string): { path: string; content: string }[] {
  return readdirSync(prismaDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.prisma'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(prismaDir, file), content: readFileSync(file, 'utf8') }));
}
