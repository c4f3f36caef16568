import { resolve } from 'node:path';

/** The repository's folder; every tool works from here, wherever it is called. */
export const root = resolve(import.meta.dirname, '../..');

/** Folder for what tools leave between runs; not under version control. */
export const cacheDir = resolve(root, 'node_modules/.cache/kvart');
