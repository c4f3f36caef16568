/** Bounds of what people may upload and of the work it causes. */
export const uploadLimits = {
  /** Bytes of one file; photos of today's phones stay below. */
  bytes: 25 * 1024 * 1024,
  /** Width times height, checked before anything is decoded. */
  pixels: 50_000_000,
  /** Pictures decoded at the same time: each takes a core and up to 200 MB. */
  atOnce: 2,
  /** Uploads in hand, waiting ones included; more are asked to come back. */
  inHand: 24,
} as const;

/** The largest width kept. */
export const maxWidth = 2048;

/** Widths pictures are offered in; none is made larger than it came. */
export const widths = [320, 640, 1024, 1600, maxWidth];

/** Tall pictures are bounded too. */
export const maxHeight = 4096;
