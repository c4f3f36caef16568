/** How far an indicator has come from its baseline to its target, from 0 to 1; null where nothing can be said. */
export const reached = ({
  baseline,
  target,
  value,
}: {
  baseline: number | null;
  target: number | null;
  value: number | null;
}): number | null => {
  const from = baseline ?? 0;
  if (target === null || value === null || target === from) return null;
  return Math.min(1, Math.max(0, (value - from) / (target - from)));
};
