import { stripVTControlCharacters } from 'node:util';

/** The part of Vitest's JSON report that says what failed. */
export interface VitestFailures {
  testResults: {
    name?: string;
    status: string;
    message?: string;
    assertionResults: { status?: string; fullName?: string; failureMessages?: string[] | null }[];
  }[];
}

/** The part of Playwright's JSON report that says what failed; suites hold suites. */
export interface PlaywrightFailures {
  suites?: PlaywrightSuite[];
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    file: string;
    tests: {
      status: string;
      results: {
        errors?: { message?: string; location?: { file: string; line: number } }[];
        steps?: { title: string; error?: unknown }[];
      }[];
    }[];
  }[];
}

const lines = 14;

/** The first lines of a message, without colours: enough to know what broke. */
const brief = (text: string): string =>
  stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => line.trim())
    .slice(0, lines)
    .map((line) => `    ${line.slice(0, 240)}`)
    .join('\n');

/** What failed in a Vitest run: a name and the first lines of the reason each. */
export function failuresOfVitest(report: VitestFailures | undefined): string[] {
  return (report?.testResults ?? []).flatMap(({ name = '', status, message = '', assertionResults }) => {
    if (status === 'failed' && assertionResults.length === 0) return [`${name}\n${brief(message)}`];
    return assertionResults
      .filter((one) => one.status === 'failed')
      .map((one) => `${name} › ${one.fullName ?? ''}\n${brief((one.failureMessages ?? []).join('\n'))}`);
  });
}

/** What failed in a Playwright run, with the step it failed in. */
export function failuresOfPlaywright(report: PlaywrightFailures | undefined): string[] {
  const inSuite = (suite: PlaywrightSuite): string[] => [
    ...(suite.suites ?? []).flatMap(inSuite),
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests
        .filter((one) => one.status === 'unexpected' || one.status === 'flaky')
        .flatMap((one) => one.results)
        .filter((result) => (result.errors ?? []).length > 0)
        .map((result) => {
          const step = result.steps?.find((one) => one.error)?.title;
          const reasons = (result.errors ?? []).map(
            ({ message = '', location }) =>
              brief(message) + (location ? `\n    at ${location.file}:${String(location.line)}` : ''),
          );
          return `${spec.file} › ${spec.title}${step ? ` › ${step}` : ''}\n${reasons.join('\n')}`;
        }),
    ),
  ];
  return (report?.suites ?? []).flatMap(inSuite);
}
