import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';

/** Says whether a viewer (or a visitor: `null`) may watch the thing with that id. */
export type MayWatch = (viewer: Viewer | null, id: string) => Promise<boolean> | boolean;

/** The kinds of things clients can watch. Modules register theirs when they start. */
@Injectable()
export class Watchables {
  private readonly kinds = new Map<string, MayWatch>();
  private readonly present = new Set<string>();

  /**
   * Lets clients send `watch {<kind>Id}` and `unwatch {<kind>Id}`.
   * @param kind noun in lower case: `space`.
   * @param presence whether those who watch a thing learn of each other.
   */
  register(kind: string, mayWatch: MayWatch, { presence = false }: { presence?: boolean } = {}): void {
    this.kinds.set(kind, mayWatch);
    if (presence) this.present.add(kind);
  }

  showsPresence(kind: string): boolean {
    return this.present.has(kind);
  }

  /** The rule of a kind; undefined where nobody registered it. */
  of(kind: string): MayWatch | undefined {
    return this.kinds.get(kind);
  }
}
