import { locales, type Locale } from '@kvart/i18n';
import { readCatalogue } from './support/catalogue.ts';
import { expectNoOverhang, settled } from './support/axe.ts';
import { demoThings, pageOf, thingPages } from './support/demo-pages.ts';
import { plainPages, type PageState } from './support/pages.ts';
import { demoSession, expect, test, type Visit, type Visitor } from './support/test.ts';
import { stage } from '../setup/stage.ts';

/** The texts a reader meets: what stands there, and what is said of fields and buttons. */
const textsOf = ({ page }: Visit): Promise<string[]> =>
  page.evaluate(() => {
    const found = [document.title];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (!node.parentElement?.closest('script, style, [lang]:not(html)')) found.push(node.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title], img[alt]')) {
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        found.push(element.getAttribute(name) ?? '');
    }
    return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  });

/** Words of the vocabulary that are written like another word of the English interface. */
const alike = ['Archive'];

/** Sentences of the English catalogue that mean something else, or nothing, in another language. */
function leftovers(texts: string[], lang: Locale): string[] {
  const english = readCatalogue('en');
  const theirs = new Set(Object.values(readCatalogue(lang)));
  const foreign = new Set(
    Object.values(english).filter((text) => text.length > 2 && !text.includes('{') && !theirs.has(text)),
  );
  return texts.filter((text) => foreign.has(text) && !alike.includes(text));
}

const keys = new Set(Object.keys(readCatalogue('en')));
const rawKeys = (texts: string[]) => texts.filter((text) => keys.has(text));

const translated = locales.filter((locale) => locale !== 'en');
/** What everybody sees is looked at in every language; of the other pages each in one, in turn. */
const mostSeen = ['start', 'spaces', 'actors', 'home', 'for you', 'space'];
const languagesOf = (name: string, index: number): readonly Locale[] =>
  mostSeen.includes(name) ? translated : translated.filter((_, at) => at === index % translated.length);

interface Reading extends PageState {
  langs: readonly Locale[];
}

/** The pages, each once for those who look at the same; what is done on one of them changes nothing here. */
const readings = (pages: readonly PageState[]): Reading[] =>
  [
    ...new Map(
      pages.toReversed().map((page) => [`${page.as} ${page.path} ${String(page.at)}`, page]),
    ).values(),
  ]
    .toReversed()
    .filter(({ phone }) => !phone)
    .map((page, index) => ({ ...page, langs: languagesOf(page.name, index) }));

const halves = 2;
const half = <T>(list: readonly T[], which: number) => list.filter((_, at) => at % halves === which);

for (let which = 0; which < halves; which += 1) {
  test(`every page speaks the languages of its readers, part ${which + 1}`, ({ visit }) =>
    speaks(half(readings(plainPages), which), visit));
  test(`every page of a thing speaks the languages of its readers, part ${which + 1}`, async ({ visit }) => {
    const things = await demoThings();
    const pages = thingPages.map((one) => pageOf(things, one));
    await speaks(half(readings(pages), which), visit);
  });
}

/** Opens the pages one after the other, and reads every text that stands there. */
async function speaks(pages: Reading[], visit: (visitor: Visitor) => Promise<Visit>) {
  test.setTimeout(240_000);
  const visits = new Map<string, Visit>();
  for (const { name, path, at, as, langs } of pages) {
    const where = at?.(stage()) ?? stage().demo;
    const who = `${as ?? 'visitor'} ${where.url}`;
    const reader = visits.get(who) ?? (await visit({ at: where, session: as ? demoSession(as) : undefined }));
    visits.set(who, reader);
    reader.guard.allow(/status of 404/);
    for (const lang of langs) {
      await reader.page.goto(`${path.replace(/(#|$)/, `${path.includes('?') ? '&' : '?'}lang=${lang}$1`)}`);
      await settled(reader.page);
      await expect(reader.page.locator('html')).toHaveAttribute('lang', lang);
      const texts = await textsOf(reader);
      expect.soft(rawKeys(texts), `keys on "${name}" in ${lang}`).toEqual([]);
      expect.soft(leftovers(texts, lang), `English on "${name}" in ${lang}`).toEqual([]);
    }
  }
}

test('the masthead has room for everybody’s words on every screen', async ({ visit }) => {
  const reader = await visit({ session: demoSession('officer.kamnik') });
  for (const lang of locales) {
    await reader.page.goto(`/home?lang=${lang}`);
    await settled(reader.page);
    for (const width of lang === 'en' ? [320, 360, 768, 1024, 1280, 1440] : [320, 768, 1024]) {
      await reader.page.setViewportSize({ width, height: 800 });
      await expectNoOverhang(reader.page, `in ${lang} at ${width} px`);
    }
  }
});

test('pages have room for long words and wide letters on a small phone', async ({ visit }) => {
  const reader = await visit();
  await reader.page.setViewportSize({ width: 320, height: 740 });
  for (const lang of ['de', 'bg']) {
    for (const path of ['/', '/spaces', '/sign-up']) {
      await reader.page.goto(`${path}?lang=${lang}`);
      await settled(reader.page);
      await expectNoOverhang(reader.page, `${path} in ${lang}`);
    }
  }
});

test('English words and raw keys would be found', async ({ visit }) => {
  const reader = await visit();
  await reader.page.goto('/?lang=en');
  await settled(reader.page);
  const texts = await textsOf(reader);
  expect(leftovers(texts, 'sl').length).toBeGreaterThan(10);
  expect(rawKeys([...texts, 'home.question'])).toEqual(['home.question']);
});
