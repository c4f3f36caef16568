import { dirname, relative, resolve, sep } from 'node:path';
import type { Rule } from 'eslint';

const root = resolve(import.meta.dirname, '../..');

/** Where an import stands and where it points, both as paths from the repository root with forward slashes. */
export interface ImportSeen {
  /** The importing file. */
  from: string;
  /** The specifier as written. */
  specifier: string;
  /** The file a relative specifier points at; undefined for packages and Node's own modules. */
  target: string | undefined;
}

const fromRoot = (path: string) => relative(root, path).split(sep).join('/');

/** Calls `check` for every import, re-export and literal dynamic import of a file; a returned text is reported. */
export function importRule(why: string, check: (seen: ImportSeen) => string | undefined): Rule.RuleModule {
  return {
    meta: { type: 'problem', docs: { description: why }, schema: [] },
    create(context) {
      const from = fromRoot(context.filename);
      const look = (node: Rule.Node, source: unknown) => {
        const specifier = (source as { value?: unknown } | null | undefined)?.value;
        if (typeof specifier !== 'string') return;
        const relativeTarget = specifier.startsWith('.')
          ? fromRoot(resolve(dirname(context.filename), specifier))
          : undefined;
        const message = check({ from, specifier, target: relativeTarget });
        if (message) context.report({ node, message });
      };
      return {
        ImportDeclaration: (node) => {
          look(node, node.source);
        },
        ExportNamedDeclaration: (node) => {
          look(node, node.source);
        },
        ExportAllDeclaration: (node) => {
          look(node, node.source);
        },
        ImportExpression: (node) => {
          look(node, node.source);
        },
      };
    },
  };
}

/** Specs and their helpers may reach further than the code they test. */
export const isTestFile = (path: string) =>
  /\.(spec|stories)\.tsx?$/.test(path) || /(^|\/)(testing|tests)\//.test(path);

/** The workspace a path belongs to (`apps/api`, `packages/domain`), or undefined for files of the root. */
export const workspaceOf = (path: string) => /^(?:apps|packages)\/[^/]+/.exec(path)?.[0];
