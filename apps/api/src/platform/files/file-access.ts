import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import type { StoredFile } from './stored-file.ts';

/** Says whether a viewer (or a visitor: `null`) may read a private file. */
export type MayRead = (viewer: Viewer | null, file: StoredFile) => Promise<boolean> | boolean;

/** Who may read private files of which kind. What nobody registered, nobody reads. */
@Injectable()
export class FileAccess {
  private readonly kinds = new Map<string, MayRead>();

  /** @param kind as in `StoredFile.kind`. */
  register(kind: StoredFile['kind'], mayRead: MayRead): void {
    this.kinds.set(kind, mayRead);
  }

  /** Asks the rule of the file's kind; public files are everybody's. */
  async allows(viewer: Viewer | null, file: StoredFile): Promise<boolean> {
    if (file.isPublic) return true;
    return (await this.kinds.get(file.kind)?.(viewer, file)) ?? false;
  }
}
