// npm run bench -- web: Lighthouse (mobile, throttled) on the pages that visitors see first, served by the built
// product with the demo network in it. Medians of three runs; --smoke: one page, once; --rounds=1 measures every page once.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { probePort } from '../tools/house/port.ts';
import { root } from '../tools/house/root.ts';
import { lighthouseVersion, measure, openBrowser, type PageFigures } from './support/lighthouse.ts';
import { firstTap } from './support/first-tap.ts';
import { machine, spread } from './support/machine.ts';

const smoke = process.argv.includes('--smoke');
const asked = process.argv.find((option) => option.startsWith('--rounds='))?.split('=')[1];
const rounds = smoke ? 1 : Number(asked ?? 3);

/** What the design asks for; a page that falls short says so in `missed`. */
const bars: Record<keyof PageFigures, { least?: number; most?: number }> = {
  performance: { least: 95 },
  accessibility: { least: 100 },
  bestPractices: { least: 100 },
  seo: { least: 100 },
  lcpMs: { most: 2000 },
  cls: { most: 0.05 },
  tbtMs: {},
  jsGzip: { most: 165_000 },
  cssGzip: { most: 10_000 },
};
const names = Object.keys(bars) as (keyof PageFigures)[];

/** Starts Kvart with the demo network on a folder of its own. */
async function startKvart(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kvart-bench-web-'));
  chmodSync(dataDir, 0o711);
  const port = await probePort('127.0.0.1', 0);
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, [join(root, 'tools/start.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), KVART_DATA_DIR: dataDir, KVART_DEMO: '1', DATABASE_URL: '' },
  });
  await answers(`${url}/readyz`, child);
  return {
    url,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 3000; tries += 1) {
    if (child.exitCode !== null) throw new Error(`Kvart ended with ${child.exitCode} before it served`);
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer 200`);
}

/** The address of the first thing that the sitemap lists below a folder. */
async function firstBelow(url: string, folder: string): Promise<string> {
  const sitemap = await fetch(`${url}/sitemap.xml`).then((response) => response.text());
  const path = new RegExp(`<loc>[^<]*(/${folder}/[^<]+)</loc>`).exec(sitemap)?.[1];
  if (!path) throw new Error(`The sitemap lists nothing below /${folder}`);
  return path;
}

const missed = (figures: Record<keyof PageFigures, number>) =>
  names.filter((name) => {
    const { least = -Infinity, most = Infinity } = bars[name];
    return figures[name] < least || figures[name] > most;
  });

const kvart = await startKvart();
try {
  const paths = smoke
    ? ['/sign-in']
    : [
        '/',
        '/spaces',
        await firstBelow(kvart.url, 'spaces'),
        await firstBelow(kvart.url, 'actors'),
        '/sign-in',
      ];
  const taps = new Map<string, { readMs: number[]; hastyMs: number[] }>(
    paths.map((path) => [path, { readMs: [], hastyMs: [] }]),
  );
  const runs = new Map<string, PageFigures[]>(paths.map((path) => [path, []]));
  // Round by round, so that a busy minute of the machine does not fall on one page alone.
  for (let round = 0; round < rounds; round += 1) {
    for (const [path, figures] of runs) {
      const browser = await openBrowser();
      try {
        figures.push(await measure(kvart.url + path, browser.port));
        const { readMs, hastyMs } = await firstTap(kvart.url + path, browser.port);
        taps.get(path)?.readMs.push(readMs);
        taps.get(path)?.hastyMs.push(hastyMs);
      } finally {
        await browser.close();
      }
    }
  }
  const pages = [...runs].map(([path, figures]) => {
    const all = Object.fromEntries(
      names.map((name) => [
        name,
        spread(
          figures.map((one) => one[name]),
          name === 'cls' ? 3 : 0,
        ),
      ]),
    );
    const median = Object.fromEntries(names.map((name) => [name, all[name]?.median ?? NaN]));
    const tap = taps.get(path) ?? { readMs: [], hastyMs: [] };
    const tapped = { readMs: spread(tap.readMs), hastyMs: spread(tap.hastyMs) };
    return {
      path,
      ...(smoke ? median : all),
      firstTap: tapped,
      missed: missed(median as Record<keyof PageFigures, number>),
    };
  });
  console.log(
    JSON.stringify(
      { bench: 'web', machine: machine(), lighthouse: lighthouseVersion(), rounds, bars, pages },
      null,
      2,
    ),
  );
} finally {
  await kvart.stop();
}
