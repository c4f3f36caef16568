/** Something made for a reader, with the tag that tells whether they have it already. */
export interface Made {
  bytes: Buffer;
  etag: string;
}

/**
 * Keeps what was made lately, as many bytes of it as it is told. What several ask for at once is made once.
 */
export class Kept {
  private readonly made = new Map<string, Made>();
  private readonly making = new Map<string, Promise<Made>>();
  private size = 0;

  constructor(private readonly most: number) {}

  async get(key: string, make: () => Promise<Buffer>): Promise<Made> {
    const known = this.made.get(key);
    if (known) {
      // The one used last goes last.
      this.made.delete(key);
      this.made.set(key, known);
      return known;
    }
    const running = this.making.get(key) ?? this.start(key, make);
    return running;
  }

  get bytes(): number {
    return this.size;
  }

  private start(key: string, make: () => Promise<Buffer>): Promise<Made> {
    const running = make()
      .then((bytes) => this.keep(key, { bytes, etag: `"${key}"` }))
      .finally(() => this.making.delete(key));
    this.making.set(key, running);
    return running;
  }

  private keep(key: string, one: Made): Made {
    if (one.bytes.length > this.most) return one;
    this.made.set(key, one);
    this.size += one.bytes.length;
    for (const [oldest, { bytes }] of this.made) {
      if (this.size <= this.most) break;
      this.made.delete(oldest);
      this.size -= bytes.length;
    }
    return one;
  }
}
