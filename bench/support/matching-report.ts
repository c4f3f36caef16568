import type { measureTask } from './matching-measure.ts';

type Figures = Awaited<ReturnType<typeof measureTask>>;

/** A task's figures for people. */
export function reportOf(name: string, { all, newcomers, ms }: Figures): string {
  const table = (title: string, { queries, methods, bestBaseline, aboveBest }: Figures['all']): string =>
    [
      `${title} (${queries} questions)`,
      ...Object.entries(methods).map(([method, figures]) => {
        const cell = (figure: keyof typeof figures): string => {
          const found = figures[figure];
          return found
            ? `${found.mean.toFixed(3)} [${found.ci95.map((end) => end.toFixed(3)).join(' ')}]`
            : '';
        };
        return `  ${method.padEnd(24)} nDCG ${cell('ndcg')}  MRR ${cell('mrr')}  hit ${cell('hit')}  recall ${cell('recall')}`;
      }),
      `  above ${bestBaseline}: ${aboveBest.mean} [${aboveBest.ci95.join(' ')}]`,
    ].join('\n');
  const tables = [
    table(name, all),
    ...(newcomers.queries > 0 ? [table(`${name}, newcomers`, newcomers)] : []),
  ];
  return [...tables, `  ${ms.median} ms in the middle, 95 % within ${ms.p95}`].join('\n');
}
