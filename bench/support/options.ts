/** Options of a bench as they stand on the command line: `--smoke`, `--seconds=3`, `--out folder`. */
export const flag = (name: string): boolean => process.argv.includes(`--${name}`);

export function option(name: string): string | undefined {
  const joined = process.argv.find((given) => given.startsWith(`--${name}=`));
  if (joined) return joined.slice(name.length + 3);
  const at = process.argv.indexOf(`--${name}`);
  const next = at < 0 ? undefined : process.argv[at + 1];
  return next?.startsWith('--') ? undefined : next;
}

/** A number from the command line, or the usual one. */
export function numberOption(name: string, usual: number): number {
  const value = Number(option(name) ?? usual);
  if (!Number.isFinite(value) || value <= 0) throw new Error(`--${name} takes a number above zero`);
  return value;
}

/** Progress goes beside the figures, which are all of the standard output. */
export const log = (line: string): void => void process.stderr.write(`${line}\n`);
