import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser to start, and how. */
export interface Chromium {
  executablePath: string;
  args: string[];
}

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The real Chromium for tests and measurements: the one CHROMIUM_PATH names, else an installed one, else the one
 * that comes with npm. Nothing is downloaded.
 */
export async function findChromium(): Promise<Chromium> {
  const given = process.env.CHROMIUM_PATH;
  if (given) accessSync(given, constants.X_OK);
  const executablePath = given || installed.find((path) => existsSync(path)) || (await unpack());
  return { executablePath, args: [...graphics, ...surroundings] };
}

/** Maps are drawn with WebGL, here without a graphics card. */
const graphics = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** Chromium's own sandbox wants an ordinary user and kernel features that containers often lack. */
const surroundings = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/** Unpacks the browser of the npm package once; a second process finds it whole or not at all. */
async function unpack(): Promise<string> {
  const packageFile = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  const cache = ownCache();
  const folder = join(cache, `chromium-${version}`);
  const executable = join(folder, 'chromium');
  if (existsSync(executable)) return executable;
  const fresh = await mkdtemp(join(cache, 'chromium-new-'));
  const before = process.env.TMPDIR;
  // The package unpacks to the temporary folder, whatever it is at that moment.
  process.env.TMPDIR = fresh;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, 'TMPDIR');
    else process.env.TMPDIR = before;
  }
  await rename(fresh, folder).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(executable)) throw error;
  });
  return executable;
}

/** A folder that only this user can write to, so that nobody else can put a program there. */
function ownCache(): string {
  const beside = join(import.meta.dirname, '../../../node_modules/.cache/kvart');
  for (const folder of [beside, join(homedir(), '.cache/kvart')]) {
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // A clone that belongs to somebody else: then the home folder.
    }
  }
  return mkdtempSync(join(tmpdir(), 'kvart-chromium-'));
}
