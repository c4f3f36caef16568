/** A part of a style sheet: a rule, a block of rules, or a statement. */
interface Part {
  /** What stands before the brace, or the whole of a statement. */
  head: string;
  /** The declarations of a rule; absent in blocks and statements. */
  body?: string;
  parts?: Part[];
  /** What a page must have for one of the rule's selectors to fit: a list of classes each. */
  needs?: string[][];
}

const blocks = /^@(layer|media|supports|container)\b/;
/** In these one class of several is enough, or none may be there: they say nothing about what is needed. */
const alternatives = /:(?:is|where|not|has)\((?:[^()]|\([^()]*\))*\)/g;
const classNames = /\.((?:\\[0-9a-f]{1,6} ?|\\.|[\w-])+)/gi;

const unescapeCss = (name: string): string =>
  name
    .replace(/\\([0-9a-f]{1,6}) ?/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/\\(.)/g, '$1');

/** The parts of a list that commas divide; those in brackets or escaped divide nothing. */
const selectorsOf = (list: string): string[] => {
  const found = [''];
  let depth = 0;
  for (const [sign] of list.matchAll(/\\.|[^]/g)) {
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    if (sign === ',' && depth === 0) found.push('');
    else found[found.length - 1] += sign;
  }
  return found;
};

const needsOf = (selectors: string): string[][] =>
  selectorsOf(selectors).map((selector) =>
    [...selector.replaceAll(alternatives, '').matchAll(classNames)].map(([, name = '']) => unescapeCss(name)),
  );

/** Where the braces that open at `start` close. */
function closing(css: string, start: number): number {
  let depth = 0;
  for (let at = start; at < css.length; at += 1) {
    if (css[at] === '\\') at += 1;
    else if (css[at] === '{') depth += 1;
    else if (css[at] === '}' && (depth -= 1) === 0) return at;
  }
  return css.length;
}

/** Takes apart what a build has written: no comments, no braces in texts. */
function parse(css: string): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < css.length;) {
    const end = css.slice(at).search(/(?<!\\)[{;]/) + at;
    if (end < at) break;
    const head = css.slice(at, end).trim();
    if (css[end] === ';') {
      parts.push({ head });
      at = end + 1;
      continue;
    }
    const close = closing(css, end);
    const body = css.slice(end + 1, close);
    if (blocks.test(head)) parts.push({ head, parts: parse(body) });
    else parts.push({ head, body, ...(head.startsWith('@') ? {} : { needs: needsOf(head) }) });
    at = close + 1;
  }
  return parts;
}

const attributes = /\bclass="([^"]*)"/g;
const entities: Record<string, string> = {
  '&amp;': '&',
  '&gt;': '>',
  '&lt;': '<',
  '&quot;': '"',
  '&#x27;': "'",
};

/** The classes that stand in a page. */
const classesIn = (html: string): Set<string> => {
  const found = new Set<string>();
  for (const [, list = ''] of html.matchAll(attributes))
    for (const name of list
      .replace(/&(?:amp|gt|lt|quot|#x27);/g, (entity) => entities[entity] ?? '')
      .split(/\s+/))
      found.add(name);
  return found;
};

const cyrillicLetters = /[\u0400-\u052f]/g;
/**
 * A face for Cyrillic letters. On a page that has few of them, in a name here and there, the fonts of the reader's system
 * serve until the page is taken over: a face would take the line from the lead picture.
 */
const cyrillicFace = /@font-face\{[^}]*unicode-range:U\+0?4[^}]*\}/gi;

/** The style of the whole client, of which every page takes what it shows. */
export class PageStyle {
  private readonly parts: Part[];

  constructor(css: string) {
    this.parts = parse(css);
  }

  /** The rules that can fit something in a page, in their order; whatever no class decides stays. */
  styleOf(html: string): string {
    const there = classesIn(html);
    const write = (part: Part): string => {
      if (part.parts) {
        const inner = part.parts.map(write).join('');
        return inner && `${part.head}{${inner}}`;
      }
      if (part.body === undefined) return `${part.head};`;
      const fits = part.needs?.some((needed) => needed.every((name) => there.has(name))) ?? true;
      return fits ? `${part.head}{${part.body}}` : '';
    };
    return this.withoutUnused(this.parts.map(write).join(''), html);
  }

  /** Leaves out letters, registrations, movements and colours of which nothing that is left makes use. */
  private withoutUnused(css: string, html: string): string {
    const uses = (name: string) => css.includes(`var(${name}`) || html.includes(`var(${name}`);
    const isCyrillic = (html.match(cyrillicLetters)?.length ?? 0) > html.length / 100;
    return css
      .replace(cyrillicFace, (face) => (isCyrillic ? face : ''))
      .replace(/@property (--[\w-]+)\{[^}]*\}/g, (rule, name: string) => (uses(name) ? rule : ''))
      .replace(/@keyframes ([\w-]+)\{(?:[^{}]|\{[^{}]*\})*\}/g, (rule, name: string) =>
        new RegExp(`animation[^;}]*\\b${name}\\b`).test(css) ? rule : '',
      )
      .replace(/(?<=[{;])(--color-[\w-]+):[^;}]*(?:;|(?=\}))/g, (line, name: string) =>
        uses(name) ? line : '',
      );
  }
}
