/** Pages to come back to without a line, and the scripts they are made of. */
const shellCache = 'kvart-shell';
const assetCache = 'kvart-assets';

/** The page of the messages stands for all: which one is shown is decided by its address, in the browser. */
const shellPage = '/messages';

/** Files of an older version that open pages may still ask for. */
const keptFor = 7 * 24 * 3600 * 1000;

interface Offline {
  files: string[];
  /** By language. */
  words: Record<string, string[]>;
}

/**
 * Fetches the scripts of the messages before they are needed, and what they say in a language once it is known; what is
 * there already is not fetched again. A language chosen later is kept as it comes by.
 */
export const keepAssets = async (locale?: string): Promise<void> => {
  const answer = await fetch('/offline.json', { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`The list of files is missing: ${answer.status}`);
  const { files, words } = (await answer.json()) as Offline;
  const cache = await caches.open(assetCache);
  const missing: string[] = [];
  for (const file of [...files, ...((locale && words[locale]) || [])])
    if (!(await cache.match(file))) missing.push(file);
  await cache.addAll(missing);
};

/** Lets files go that no current page has and no page of the last days. */
export const dropOldAssets = async (now = Date.now()): Promise<void> => {
  const answer = await fetch('/offline.json', { cache: 'no-cache' }).catch(() => null);
  if (!answer?.ok) return;
  const { files, words } = (await answer.json()) as Offline;
  const current = new Set([...files, ...Object.values(words).flat()]);
  const cache = await caches.open(assetCache);
  for (const request of await cache.keys()) {
    if (current.has(new URL(request.url).pathname)) continue;
    const at = Date.parse((await cache.match(request))?.headers.get('date') ?? '');
    if (!(now - at < keptFor)) await cache.delete(request);
  }
};

/** Keeps the page as somebody signed in gets it. It holds the language and settings, nothing of the person. */
export const keepShell = async (): Promise<void> => {
  const answer = await fetch(shellPage, { credentials: 'same-origin', cache: 'no-cache' });
  if (answer.ok && !answer.redirected) await (await caches.open(shellCache)).put(shellPage, answer);
};

export const forgetShell = (): Promise<boolean> => caches.delete(shellCache);

/** The page from the server; without a line the kept one. */
export const page = async (request: Request): Promise<Response> => {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(shellPage, { cacheName: shellCache });
    if (kept) return kept;
    throw error;
  }
};

/** A file whose name changes with its content: once here, it never has to be fetched again. */
export const asset = async (request: Request): Promise<{ answer: Response; kept: Promise<unknown> }> => {
  const cache = await caches.open(assetCache);
  const known = await cache.match(request, { ignoreVary: true });
  if (known) return { answer: known, kept: Promise.resolve() };
  const answer = await fetch(request);
  // The page does not wait for the keeping, and a full disk is no reason to go without the script.
  const kept = answer.status === 200 ? cache.put(request, answer.clone()).catch(() => undefined) : undefined;
  return { answer, kept: Promise.resolve(kept) };
};
