import { createHash } from 'node:crypto';

/** Gives identifiers that look like UUIDs of version 7 and come out the same in every run. */
export interface IdSource {
  next(): string;
}

const epoch = Date.UTC(2026, 0, 1);

/**
 * A row of identifiers that only the seed decides. They are ordered like real ones: the time part grows by a
 * second each, the rest is a hash.
 */
export function seededIds(seed: string): IdSource {
  let count = 0;
  return {
    next: () => {
      count += 1;
      const time = (epoch + count * 1000).toString(16).padStart(12, '0');
      const hash = createHash('sha256').update(`${seed}:${count}`).digest('hex');
      const variant = '89ab'.charAt(Number.parseInt(hash.charAt(3), 16) % 4);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
    },
  };
}
