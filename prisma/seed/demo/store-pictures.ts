import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileRow } from '@kvart/testing/builders';
import { keyOf } from '../pictures/catalogue.ts';
import { inParallel, renderLogo, renderPicture, type RenderedPicture } from '../pictures/render.ts';
import type { DemoFile } from './spaces.ts';

/** Raise it when drawings change, so that no old ones are taken from the cache. */
const drawingsVersion = 1;

/** Puts a variant's bytes where the platform's file store finds them; keys look like `<id>/<width>.webp`. */
export type PutFile = (key: string, bytes: Buffer, mime: string) => Promise<void>;

/** What is known of a drawing beside its bytes. */
type Facts = Omit<RenderedPicture, 'variants'> & { variants: { width: number; size: number }[] };

/** Draws each picture once, keeps it for the next time, stores a copy for every file, and gives the rows. */
export async function storePictures(
  files: readonly DemoFile[],
  { filesDir, cacheDir, putFile }: { filesDir: string; cacheDir: string; putFile?: PutFile | undefined },
): Promise<FileRow[]> {
  const byPicture = new Map<string, DemoFile[]>();
  for (const file of files) {
    const name =
      'logo' in file.picture ? `logo-${file.picture.sector}-${file.picture.logo}` : keyOf(file.picture);
    byPicture.set(name, [...(byPicture.get(name) ?? []), file]);
  }
  const rows: FileRow[] = [];
  await inParallel([...byPicture], async ([name, users]) => {
    const folder = join(cacheDir, `v${drawingsVersion}`, name);
    const facts = await drawn(folder, users[0] as DemoFile);
    for (const user of users) {
      for (const { width } of facts.variants)
        await store(user.id, width, join(folder, `${width}.webp`), filesDir, putFile);
      rows.push(rowOf(user, facts));
    }
  });
  // The order of the rows does not depend on which core was faster.
  const order = new Map(files.map(({ id }, index) => [id, index]));
  return rows.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

/** The drawing in the cache; drawn now where it is not there. */
async function drawn(folder: string, { picture }: DemoFile): Promise<Facts> {
  const factsPath = join(folder, 'facts.json');
  if (existsSync(factsPath)) return JSON.parse(await readFile(factsPath, 'utf8')) as Facts;
  const rendered =
    'logo' in picture ? await renderLogo(picture.logo, picture.sector) : await renderPicture(picture);
  const { variants, ...rest } = rendered;
  await mkdir(folder, { recursive: true });
  for (const { width, bytes } of variants) await writeFile(join(folder, `${width}.webp`), bytes);
  const facts: Facts = {
    ...rest,
    variants: variants.map(({ width, bytes }) => ({ width, size: bytes.length })),
  };
  // Written last and at once: a drawing that was interrupted is drawn again.
  await writeFile(`${factsPath}.new`, JSON.stringify(facts));
  await rename(`${factsPath}.new`, factsPath);
  return facts;
}

/** Locally a second name for the same bytes is enough; stored files are never changed. */
async function store(
  id: string,
  width: number,
  source: string,
  filesDir: string,
  putFile: PutFile | undefined,
): Promise<void> {
  if (putFile) return putFile(`${id}/${width}.webp`, await readFile(source), 'image/webp');
  // The local store spreads its folders over 256 by the end of the id.
  const target = join(filesDir, id.slice(-2), id, `${width}.webp`);
  await mkdir(dirname(target), { recursive: true });
  await rm(target, { force: true });
  await link(source, target).catch(() => copyFile(source, target));
}

const rowOf = (file: DemoFile, { width, height, blur, variants }: Facts): FileRow => ({
  id: file.id,
  kind: file.kind ?? (file.document !== undefined ? 'document' : 'logo' in file.picture ? 'logo' : 'photo'),
  name: file.document ?? null,
  mime: 'image/webp',
  bytes: variants.reduce((sum, { size }) => sum + size, 0),
  width,
  height,
  blur,
  variants: variants.map((variant) => variant.width),
  isPublic: file.isPublic,
  uploadedById: file.uploadedById,
  createdAt: file.createdAt,
});
