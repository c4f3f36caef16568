import '@kvart/ui/fonts.css';
import './app.css';

const root = document.getElementById('root');

/** How long a slow picture may hold up the scripts, in milliseconds. */
const patience = 3000;

/** How long after the first letters a picture may need to appear, in milliseconds. */
const settling = 250;

/** Signs that somebody is about to use a page, or does already. */
const signs = [
  'pointermove',
  'pointerdown',
  'touchstart',
  'wheel',
  'scroll',
  'keydown',
  'focusin',
  'click',
  'submit',
] as const;

const arrived = performance.now();
let begun = false;
let pressed: HTMLElement | null = null;

/** Names files to the browser that will be wanted, all at once rather than one after the other. */
const fetchAhead = (files: string | undefined, priority: 'low' | 'high') => {
  for (const href of files?.split(' ').filter(Boolean) ?? []) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = href;
    link.fetchPriority = priority;
    document.head.append(link);
  }
};

/** The style of all pages, where the server sent along no more than this one shows. */
const wholeStyle = () =>
  new Promise<void>((resolve) => {
    const href = root?.dataset['style'];
    if (!href) return resolve();
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    // A page in part of its style is better than none.
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });

const tries = 'kvart-asked-anew';

/** So often within half a minute a page is asked for anew; then its script is not coming. */
const patientFor = 3;

/** How often it was asked for lately. */
const askedLately = (): number => {
  const [count, since] = (sessionStorage.getItem(tries) ?? '0 0').split(' ').map(Number);
  return Date.now() - (since ?? 0) < 30_000 ? (count ?? 0) : 0;
};

/** A script that did not come although there is a line: it is fetched past the cache, and the page asked for anew. */
const askAnew = (error: unknown) => {
  const asked = askedLately();
  if (!navigator.onLine || asked >= patientFor) throw error;
  console.warn(`Asked for anew: ${String(error)}`);
  sessionStorage.setItem(tries, `${asked + 1} ${Date.now()}`);
  const files = root?.dataset['scripts']?.split(' ').filter(Boolean) ?? [];
  const fresh = files.map((file) => fetch(file, { cache: 'reload' }).catch(() => undefined));
  // A page that is just being left is left, and no file is waited for longer than a reader would.
  const wait = new Promise((resolve) => setTimeout(resolve, 300 * (asked + 1)));
  const late = new Promise((resolve) => setTimeout(resolve, 5000));
  void Promise.all([wait, Promise.race([Promise.all(fresh), late])]).then(() => location.reload());
  return new Promise<never>(() => undefined);
};

const begin = async () => {
  if (begun) return;
  begun = true;
  fetchAhead(root?.dataset['scripts'], 'high');
  fetchAhead(root?.dataset['more'], 'high');
  const [{ start }] = await Promise.all([import('./main.tsx').catch(askAnew), wholeStyle()]);
  await start();
  for (const sign of signs) removeEventListener(sign, noticed, true);
  earlier.disconnect();
  if (pressed?.isConnected) pressed.click();
};

const isSearch = (form: EventTarget | null) => form instanceof Element && form.role === 'search';

const press = (target: EventTarget | null) => {
  if (target instanceof Element) pressed = target.closest('button');
};

/** A pointer that lies still under a page that appears is reported as well. */
const isStill = (event: Event) =>
  event instanceof PointerEvent && event.type === 'pointermove' && !event.movementX && !event.movementY;

/** The first sign brings the page to life; a button pressed too early is pressed again once it works. */
const noticed = (event: Event) => {
  if (isStill(event)) return;
  void begin();
  // A search finds by its address alone; nothing else may be sent by halves, least of all a password.
  if (event.type === 'submit' && !isSearch(event.target)) event.preventDefault();
  if (event.type === 'click') press(event.target);
};

/** What was pressed before this file was here; the browser remembers it. */
const earlier = new PerformanceObserver((list) => {
  const first = list.getEntriesByType('first-input').find(({ startTime }) => startTime < arrived);
  if (!(first instanceof PerformanceEventTiming)) return;
  if (first.name !== 'keydown') press(first.target);
  void begin();
});

/** Told when the page is on the screen, which on a busy phone is long after it was loaded. */
const painted = () =>
  new Promise<void>((resolve) => {
    new PerformanceObserver((list, observer) => {
      if (!list.getEntriesByName('first-contentful-paint').length) return;
      observer.disconnect();
      resolve();
    }).observe({ type: 'paint', buffered: true });
  });

const loaded = () =>
  new Promise<void>((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve(), { once: true });
  });

/** Runs something once the page is there to be read, its first picture too. */
const whenShown = (then: () => void) => {
  void Promise.all([painted(), loaded()]).then(() => setTimeout(then, settling));
  setTimeout(then, patience);
};

let ahead = false;

/** What every page needs is fetched while the reader reads; it stays cached for all pages after this one. */
const prepare = () => {
  if (ahead || begun) return;
  ahead = true;
  fetchAhead(root?.dataset['scripts'], 'low');
};

// A page that the server has drawn can be read, left and searched as it is. Scripts take nothing from the line
// before it stands, and nothing from the processor before somebody is about to use it.
if (root?.firstElementChild) {
  for (const sign of signs) addEventListener(sign, noticed, { capture: true, passive: sign !== 'submit' });
  earlier.observe({ type: 'first-input', buffered: true });
  whenShown(prepare);
} else void begin();
