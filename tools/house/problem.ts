/** Something a person can put right; shown as its sentence, without a stack. */
export class Problem extends Error {
  override name = 'Problem';
}

const isExplained = (error: unknown): error is Error =>
  error instanceof Error && ['Problem', 'LocalStackError'].includes(error.name);

/** What to print for an error: the sentence where there is one, everything where it is a surprise. */
export const describeError = (error: unknown): string =>
  isExplained(error)
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);

/** Runs a tool; a problem ends it with one clear sentence and exit code 1. */
export async function runTool(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(describeError(error));
    process.exitCode = 1;
  }
}
