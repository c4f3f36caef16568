import type { Figures } from './load.ts';
import { spread } from './machine.ts';

export type Side = 'product' | 'bare' | 'postgraphile';
export type Rounds = Partial<Record<Side, Figures[]>>;

const ratio = (rounds: Rounds, of: keyof Figures, by: Side) => {
  const pairs = (rounds.product ?? []).flatMap((product, round) => {
    const other = rounds[by]?.[round];
    return other ? [product[of] / other[of]] : [];
  });
  return pairs.length > 0 ? spread(pairs, 2) : null;
};

/** One operation: each side's figures as medians, and the product's ratios, taken round by round. */
export function compare(rounds: Rounds) {
  const sides = Object.fromEntries(
    Object.entries(rounds).map(([side, figures]) => [
      side,
      {
        requestsPerSecond: spread(figures.map((one) => one.requestsPerSecond)),
        p50: spread(
          figures.map((one) => one.p50),
          1,
        ),
        p99: spread(
          figures.map((one) => one.p99),
          1,
        ),
        cpuMs: spread(
          figures.map((one) => one.cpuMs),
          3,
        ),
        bytes: spread(figures.map((one) => one.bytes)),
      },
    ]),
  );
  return {
    sides,
    againstBare: {
      requests: ratio(rounds, 'requestsPerSecond', 'bare'),
      p99: ratio(rounds, 'p99', 'bare'),
      cpu: ratio(rounds, 'cpuMs', 'bare'),
    },
    againstPostgraphile: ratio(rounds, 'requestsPerSecond', 'postgraphile'),
  };
}

export const geometricMean = (values: number[]): number =>
  Number(Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length).toFixed(3));

/** A figure beside its bar. */
export const judged = (value: number, bar: { least?: number; most?: number }) => ({
  value: Number(value.toFixed(3)),
  ...bar,
  met: value >= (bar.least ?? -Infinity) && value <= (bar.most ?? Infinity),
});
