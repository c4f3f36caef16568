import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findChromium } from '@kvart/testing/chromium';
import lighthouse from 'lighthouse';

/** What Lighthouse says of one page. */
export interface PageFigures {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  lcpMs: number;
  cls: number;
  tbtMs: number;
  /** Bytes over the wire before anything is pressed, as gzip makes them. */
  jsGzip: number;
  /** What stands in the page itself counts as well. */
  cssGzip: number;
}

/** A browser that Lighthouse can drive; `close` ends it. */
export async function openBrowser(): Promise<{ port: number; close: () => Promise<void> }> {
  const { executablePath, args } = await findChromium();
  const profile = mkdtempSync(join(tmpdir(), 'kvart-lighthouse-'));
  const flags = [
    ...args,
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  const browser = spawn(executablePath, flags, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(browser, 'exit');
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    browser.stderr.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said)?.[1];
      if (found) resolve(Number(found));
    });
    void ended.then(() => reject(new Error(`The browser did not start: ${said}`)));
  });
  return {
    port,
    close: async () => {
      browser.kill('SIGKILL');
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

interface Request {
  url: string;
  resourceType: string;
}

/** Measures a page as a phone on a slow line sees it. */
export async function measure(url: string, port: number): Promise<PageFigures> {
  const outcome = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
  if (!outcome) throw new Error(`Lighthouse has nothing to say of ${url}`);
  const { categories, audits, runtimeError } = outcome.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (name: string) => audits[name]?.numericValue ?? NaN;
  const details = audits['network-requests']?.details as { items?: Request[] } | undefined;
  const requests = details?.items ?? [];
  const bodiesOf = (type: string) =>
    Promise.all(
      requests
        .filter(({ resourceType }) => resourceType === type)
        .map((request) => fetch(request.url).then((response) => response.text())),
    );
  const gzipOf = (texts: string[]) => texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  const [html = ''] = await bodiesOf('Document');
  const inlined = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css = '']) => css);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    lcpMs: Math.round(value('largest-contentful-paint')),
    cls: Math.round(value('cumulative-layout-shift') * 1000) / 1000,
    tbtMs: Math.round(value('total-blocking-time')),
    jsGzip: gzipOf(await bodiesOf('Script')),
    cssGzip: gzipOf([...inlined, ...(await bodiesOf('Stylesheet'))]),
  };
}

/** The version of Lighthouse that measured. */
export const lighthouseVersion = (): string =>
  (
    JSON.parse(readFileSync(new URL('../package.json', import.meta.resolve('lighthouse')), 'utf8')) as {
      version: string;
    }
  ).version;
