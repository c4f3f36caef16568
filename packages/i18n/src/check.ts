import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
import { defaultLocale, locales } from './locales.ts';
import type { Locale } from './locales.ts';
import { listFeatures, messagesFolder, readFeature } from './read-catalogues.ts';

/** What a message asks for: its placeholders (with their type) and the forms of its plurals. */
interface Shape {
  placeholders: Set<string>;
  plurals: { name: string; forms: string[] }[];
}

const isChoice = (type: string | undefined) =>
  type === 'plural' || type === 'selectordinal' || type === 'select';

const collect = (tokens: CompiledMessage, shape: Shape): Shape => {
  for (const token of tokens) {
    if (typeof token === 'string') continue;
    const [name, type, format] = token;
    shape.placeholders.add(isChoice(type) ? `${name} (${type})` : name);
    if (!isChoice(type)) continue;
    const { offset: _offset, ...choices } = format as Record<string, CompiledMessage> & { offset?: number };
    if (type === 'plural') shape.plurals.push({ name, forms: Object.keys(choices) });
    for (const choice of Object.values(choices)) if (Array.isArray(choice)) collect(choice, shape);
  }
  return shape;
};

/** Reads the placeholders and plurals of a message. Throws on one that is not ICU MessageFormat. */
export const shapeOf = (message: string): Shape =>
  collect(compileMessageOrThrow(message), { placeholders: new Set(), plurals: [] });

const tags = (message: string) => (message.match(/<\/?[a-z]+>/g) ?? []).sort().join(' ');

/** Words of which some letters are Latin and some Cyrillic: they look right, and nobody finds or reads them aloud. */
const mixedWords = (message: string): string[] =>
  (message.match(/[\p{L}\p{M}]+/gu) ?? []).filter(
    (word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word),
  );

const checkMessage = (locale: Locale, key: string, message: string, original: string): string[] => {
  const problems: string[] = [];
  let shape: Shape;
  try {
    shape = shapeOf(message);
  } catch (error) {
    return [`${locale} ${key}: not valid ICU MessageFormat (${String(error)})`];
  }
  if (message.trim() === '') problems.push(`${locale} ${key}: empty`);
  const mixed = mixedWords(message);
  if (mixed.length > 0) problems.push(`${locale} ${key}: two scripts in ${mixed.join(', ')}`);
  const names = (set: Set<string>) => [...set].sort().join(', ');
  const expected = shapeOf(original).placeholders;
  // A language may do without a plural (it shows the number instead), but not without the value.
  const bare = (set: Set<string>) => new Set([...set].map((name) => name.split(' ')[0] ?? name));
  if (names(bare(shape.placeholders)) !== names(bare(expected)))
    problems.push(
      `${locale} ${key}: placeholders ${names(shape.placeholders)} instead of ${names(expected)}`,
    );
  if (tags(message) !== tags(original)) problems.push(`${locale} ${key}: other tags than ${defaultLocale}`);
  const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  for (const { name, forms } of shape.plurals) {
    const missing = needed.filter((form) => !forms.includes(form));
    if (missing.length > 0) problems.push(`${locale} ${key}: plural of ${name} lacks ${missing.join(', ')}`);
  }
  return problems;
};

const checkFeature = (feature: string, folder: string, among: readonly Locale[]): string[] => {
  const originals = readFeature(defaultLocale, feature, folder);
  const problems = Object.keys(originals)
    .filter((key) => !key.startsWith(`${feature}.`))
    .map((key) => `${feature}.json: key ${key} does not start with the name of the file`);
  for (const locale of among) {
    const messages = readFeature(locale, feature, folder);
    for (const key of Object.keys(messages))
      if (!Object.hasOwn(originals, key)) problems.push(`${locale} ${key}: not in ${defaultLocale}`);
    for (const [key, original] of Object.entries(originals)) {
      const message = messages[key];
      if (message === undefined) problems.push(`${locale} ${key}: missing`);
      else problems.push(...checkMessage(locale, key, message, original));
    }
  }
  return problems;
};

/** Everything that is wrong with the catalogues: missing keys, other placeholders, incomplete plurals. */
export const findProblems = (folder = messagesFolder(), among: readonly Locale[] = locales): string[] => {
  const features = listFeatures(defaultLocale, folder);
  const odd = among.flatMap((locale) => {
    const there = listFeatures(locale, folder);
    return [
      ...features.filter((name) => !there.includes(name)).map((name) => `${locale}/${name}.json: missing`),
      ...there
        .filter((name) => !features.includes(name))
        .map((name) => `${locale}/${name}.json: not in ${defaultLocale}`),
    ];
  });
  return odd.length > 0 ? odd : features.flatMap((feature) => checkFeature(feature, folder, among));
};
