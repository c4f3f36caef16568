/** Options of a bench as they stand on the command line: `--smoke`, `--seconds=3`. */
export const flag = (name: string): boolean => process.argv.includes(`--${name}`);

export const option = (name: string): string | undefined =>
  process.argv.find((given) => given.startsWith(`--${name}=`))?.slice(name.length + 3);

/** A number from the command line, or the usual one. */
export function numberOption(name: string, usual: number): number {
  const value = Number(option(name) ?? usual);
  if (!Number.isFinite(value) || value <= 0) throw new Error(`--${name} takes a number above zero`);
  return value;
}

/** Progress goes beside the figures, which are all of the standard output. */
export const log = (line: string): void => void process.stderr.write(`${line}\n`);
