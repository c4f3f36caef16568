import type { Mentioned } from '@kvart/domain/messaging';

/** A name that is being typed after an @, and where. */
export interface Naming {
  from: number;
  word: string;
}

const most = 6;

/** What stands between an @ and the caret, where somebody may be meant. */
export const namingAt = (text: string, caret: number): Naming | null => {
  const match = /(?:^|[\s(])@([\p{L}\p{M}'’ -]{0,40})$/u.exec(text.slice(0, caret));
  const word = match?.[1];
  return word === undefined || word.includes('  ') ? null : { from: caret - word.length - 1, word };
};

/** Those whose name, or a part of it, begins so. */
export const suggest = (people: readonly Mentioned[], word: string): Mentioned[] => {
  const wanted = word.toLocaleLowerCase();
  const fits = (name: string) =>
    name.toLocaleLowerCase().startsWith(wanted) ||
    name.split(' ').some((part) => wanted !== '' && part.toLocaleLowerCase().startsWith(wanted));
  return people.filter(({ name }) => fits(name) && name !== word.trim()).slice(0, most);
};

/** The text with the name in the place of what was typed, and where the caret goes. */
export const withName = (text: string, { from, word }: Naming, name: string) => {
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + text.slice(from + word.length + 1).trimStart(), caret: before.length };
};

/** Those who are named in a text. */
export const namedIn = (text: string, people: readonly Mentioned[]): string[] =>
  people.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
