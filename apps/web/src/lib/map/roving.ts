/** Which of several spots lies nearest in the direction of an arrow key; -1 when none does. */
export function nextInDirection(
  spots: readonly { x: number; y: number }[],
  from: number,
  key: string,
): number {
  const start = spots[from];
  const direction = directions[key];
  if (!start || !direction) return -1;
  let best = -1;
  let shortest = Infinity;
  spots.forEach((spot, i) => {
    const [dx, dy] = [spot.x - start.x, spot.y - start.y];
    const ahead = dx * direction[0] + dy * direction[1];
    const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
    // Only what lies within a wide cone: a pin far aside is not "below" because it is a little lower.
    if (i === from || ahead <= 0 || ahead < aside / 2) return;
    // What lies straight ahead counts as nearer than what lies aside.
    const cost = ahead + aside * 2;
    if (cost < shortest) [best, shortest] = [i, cost];
  });
  return best;
}

const directions: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

export const isArrow = (key: string): boolean => key in directions;
