import { create } from 'qrcode';

/** A run of dark squares: where it begins, in squares from the left and the top, and how long it is. */
type Run = [x: number, y: number, length: number];

export interface QrCode {
  /** Squares on each side, without the empty margin. */
  size: number;
  runs: Run[];
}

/** Squares of empty margin that a scanner needs around a code. */
export const quietZone = 4;

/** An address as a QR code, still readable where about a seventh of it is dirty. */
export function qrCode(address: string): QrCode {
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
  const runs: Run[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!data[y * size + x]) continue;
      const from = x;
      while (x + 1 < size && data[y * size + x + 1]) x += 1;
      runs.push([from, y, x + 1 - from]);
    }
  }
  return { size, runs };
}

/** The code as a picture that stays sharp at any size. */
export function qrSvg(address: string): string {
  const { size, runs } = qrCode(address);
  const whole = size + 2 * quietZone;
  const path = runs
    .map(([x, y, length]) => `M${x + quietZone} ${y + quietZone}h${length}v1h-${length}z`)
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${whole}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${whole}v${whole}H0z"/><path d="${path}"/></svg>`;
}
