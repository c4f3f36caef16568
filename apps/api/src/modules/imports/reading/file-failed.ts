import type { FileFailure } from '@kvart/domain/imports';

/** Thrown where a whole file cannot be read. The reason is shown as `imports.failure.<code>`. */
export class FileFailed extends Error {
  constructor(
    readonly code: FileFailure,
    readonly params: Record<string, string | number> = {},
  ) {
    super(code);
  }
}
