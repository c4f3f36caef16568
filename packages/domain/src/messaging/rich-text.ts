/** A piece of a line. Never HTML: whoever shows it makes elements of it. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong' | 'emphasis'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; href: string; text: string }
  | { type: 'mention'; personId: string; text: string };

/** A piece of a message. */
export type Block =
  | { type: 'paragraph'; lines: Inline[][] }
  | { type: 'quote'; lines: Inline[][] }
  | { type: 'list'; ordered: boolean; items: Inline[][] }
  | { type: 'code'; text: string };

/** Somebody whom a message names with an @ before it. */
export interface Mentioned {
  id: string;
  name: string;
}

/** How deep bold may stand in italic and so on; deeper signs stay signs. */
const deepest = 4;

/* Every part is bounded or ends at the first closing sign, so that no text takes long. */
const pattern =
  /`([^`\n]{1,1000})`|\*\*(?=\S)([^\n]{1,2000}?\S)\*\*|\*(?=[^\s*])([^*\n]{0,2000}?[^\s*])\*|\[([^\]\n]{1,300})\]\((https?:\/\/[^\s()<>]{1,2000})\)|(https?:\/\/[^\s<>"]{1,2000})/gu;

/** The sign after an address in a sentence belongs to the sentence. */
const withoutSentence = (address: string): string => {
  const trimmed = address.replace(/[.,;:!?'"…]+$/u, '');
  return trimmed.endsWith(')') && !trimmed.includes('(') ? withoutSentence(trimmed.slice(0, -1)) : trimmed;
};

const isAddress = (text: string): boolean => URL.canParse(text);

/** Names with an @ become mentions, longer names first: "Ana Novak" before "Ana". */
const withMentions = (text: string, mentions: readonly Mentioned[]): Inline[] => {
  for (const { id, name } of mentions) {
    const at = text.indexOf(`@${name}`);
    const end = at + name.length + 1;
    // "@Anastasia" does not name Ana.
    if (at < 0 || /^[\p{L}\p{N}]/u.test(text.slice(end))) continue;
    return [
      ...withMentions(text.slice(0, at), mentions),
      { type: 'mention', personId: id, text: text.slice(at, end) },
      ...withMentions(text.slice(end), mentions),
    ];
  }
  return text === '' ? [] : [{ type: 'text', text }];
};

const readLine = (line: string, mentions: readonly Mentioned[], depth = 0): Inline[] => {
  const pieces: Inline[] = [];
  let done = 0;
  const plainUpTo = (end: number) => pieces.push(...withMentions(line.slice(done, end), mentions));
  for (const match of depth < deepest ? line.matchAll(pattern) : []) {
    const [whole, code, strong, emphasis, label, target, bare] = match;
    const address = bare && withoutSentence(bare);
    const href = target ?? address;
    if (href !== undefined && !isAddress(href)) continue;
    plainUpTo(match.index);
    done = match.index + (address ?? whole).length;
    if (code !== undefined) pieces.push({ type: 'code', text: code });
    else if (strong !== undefined)
      pieces.push({ type: 'strong', children: readLine(strong, mentions, depth + 1) });
    else if (emphasis !== undefined)
      pieces.push({ type: 'emphasis', children: readLine(emphasis, mentions, depth + 1) });
    else if (href !== undefined) pieces.push({ type: 'link', href, text: label ?? href });
  }
  plainUpTo(line.length);
  return pieces;
};

const bullet = /^ {0,3}[-*•] +(.*)$/;
const numbered = /^ {0,3}\d{1,3}[.)] +(.*)$/;
const quoted = /^> ?(.*)$/;
const fence = /^```/;

/**
 * Reads the safe subset of Markdown that messages are written in: bold, italic, code, links, lists, quotes,
 * mentions, line breaks. What is none of it is text; nothing is ever lost.
 */
export const readMessage = (text: string, mentions: readonly Mentioned[] = []): Block[] => {
  const names = [...mentions].sort((a, b) => b.name.length - a.name.length);
  const blocks: Block[] = [];
  const lines = text.split('\n');
  const last = () => blocks.at(-1);
  let isApart = true;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const inline = (part: string) => readLine(part, names);
    if (fence.test(line)) {
      const end = lines.findIndex((other, at) => at > index && fence.test(other));
      const until = end < 0 ? lines.length : end;
      blocks.push({ type: 'code', text: lines.slice(index + 1, until).join('\n') });
      index = until;
      isApart = true;
      continue;
    }
    if (line.trim() === '') {
      isApart = true;
      continue;
    }
    const item = bullet.exec(line)?.[1] ?? numbered.exec(line)?.[1];
    const quote = quoted.exec(line)?.[1];
    const before = isApart ? undefined : last();
    if (item !== undefined) {
      const ordered = numbered.test(line);
      if (before?.type === 'list' && before.ordered === ordered) before.items.push(inline(item));
      else blocks.push({ type: 'list', ordered, items: [inline(item)] });
    } else {
      const type = quote === undefined ? 'paragraph' : 'quote';
      const words = inline(quote ?? line);
      if (before?.type === type) before.lines.push(words);
      else blocks.push({ type, lines: [words] });
    }
    isApart = false;
  }
  return blocks;
};

const plainInline = (pieces: readonly Inline[]): string =>
  pieces.map((piece) => ('children' in piece ? plainInline(piece.children) : piece.text)).join('');

/** The words alone, on one line: for lists, notices and voices. */
export const plainMessage = (text: string): string =>
  readMessage(text)
    .map((block) => {
      if (block.type === 'code') return block.text;
      return (block.type === 'list' ? block.items : block.lines).map(plainInline).join(' ');
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
