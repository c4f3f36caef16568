import '@kvart/ui/fonts.css';
import './app.css';

const root = document.getElementById('root');

/** How long a slow picture may hold up the scripts, in milliseconds. */
const patience = 3000;

/** What somebody does to a page before its scripts are there. */
const signs = ['pointerdown', 'keydown', 'focusin', 'click', 'submit'] as const;

let begun = false;
let pressed: HTMLElement | null = null;

const begin = async () => {
  if (begun) return;
  begun = true;
  // All scripts at once, rather than one after the other as each names the next.
  for (const href of root?.dataset['scripts']?.split(' ') ?? []) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = href;
    document.head.append(link);
  }
  const { start } = await import('./main.tsx');
  await start();
  for (const sign of signs) removeEventListener(sign, noticed, true);
  if (pressed?.isConnected) pressed.click();
};

const isSearch = (form: EventTarget | null) => form instanceof Element && form.role === 'search';

/** The first touch brings the scripts; a button pressed too early is pressed again once it works. */
const noticed = (event: Event) => {
  void begin();
  // A search finds by its address alone; nothing else may be sent by halves, least of all a password.
  if (event.type === 'submit' && !isSearch(event.target)) event.preventDefault();
  if (event.type !== 'click' || !(event.target instanceof Element)) return;
  pressed = event.target.closest('button');
};

/** Runs something once the page is there to be read. */
const whenShown = (then: () => void) => {
  const painted = () => requestAnimationFrame(() => setTimeout(then));
  if (document.readyState === 'complete') painted();
  else addEventListener('load', painted, { once: true });
  setTimeout(then, patience);
};

// A page that the server has drawn can be read already: its scripts take nothing from the line before it stands.
if (root?.firstElementChild) {
  for (const sign of signs) addEventListener(sign, noticed, true);
  whenShown(() => void begin());
} else void begin();
