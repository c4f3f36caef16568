import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainMessage, readMessage, type Block, type Inline } from './rich-text.ts';

const one = (text: string): Inline[] => {
  const [block] = readMessage(text);
  return block?.type === 'paragraph' ? (block.lines[0] ?? []) : [];
};
const text = (words: string): Inline => ({ type: 'text', text: words });

describe('the signs of a message', () => {
  it('reads bold, italic and code, one in the other', () => {
    expect(one('a **bold *and* b** `x*y*`')).toEqual([
      text('a '),
      {
        type: 'strong',
        children: [text('bold '), { type: 'emphasis', children: [text('and')] }, text(' b')],
      },
      text(' '),
      { type: 'code', text: 'x*y*' },
    ]);
  });

  it('leaves signs that mark nothing: 2 * 3 * 4, **open, ** apart **', () => {
    expect(one('2 * 3 * 4')).toEqual([text('2 * 3 * 4')]);
    expect(one('**open')).toEqual([text('**open')]);
    expect(one('a ** apart ** b')).toEqual([text('a ** apart ** b')]);
  });

  it.each([
    ['see https://kvart.example/a.', 'https://kvart.example/a'],
    ['(https://kvart.example/a)', 'https://kvart.example/a'],
    ['https://kvart.example/a_(b)', 'https://kvart.example/a_(b)'],
    ['[the plan](https://kvart.example/p)', 'https://kvart.example/p'],
  ])('finds the address in %s', (line, href) => {
    expect(one(line).find(({ type }) => type === 'link')).toMatchObject({ href });
  });

  it.each(['javascript:alert(1)', '[x](javascript:alert(1))', '[x](data:text/html,x)', '<img src=x>'])(
    'makes no link of %s',
    (line) => {
      expect(one(line)).toEqual([text(line)]);
    },
  );

  it('knows those who are named, the longer name first', () => {
    const people = [
      { id: 'p1', name: 'Ana' },
      { id: 'p2', name: 'Ana Novak' },
    ];
    expect(readMessage('Hi @Ana Novak and @Ana, @Eva', people)).toEqual([
      {
        type: 'paragraph',
        lines: [
          [
            text('Hi '),
            { type: 'mention', personId: 'p2', text: '@Ana Novak' },
            text(' and '),
            { type: 'mention', personId: 'p1', text: '@Ana' },
            text(', @Eva'),
          ],
        ],
      },
    ]);
  });

  it('reads paragraphs, lists, quotes and blocks of code', () => {
    const kinds = readMessage('a\nb\n\nc\n- one\n- two\n1. first\n> said\n```\n**x**\n```').map(
      (block: Block) => block.type,
    );
    expect(kinds).toEqual(['paragraph', 'paragraph', 'list', 'list', 'quote', 'code']);
  });

  it('gives the words alone for a line in a list', () => {
    expect(plainMessage('**Key** is\n- [here](https://kvart.example)\n- `there`')).toBe('Key is here there');
  });
});

describe('any text', () => {
  const signs = fc.array(
    fc.constantFrom('*', '**', '`', '[', '](', ')', 'https://a.b', ' ', '\n', '- ', 'ž', '@'),
  );

  it('loses no letter and is never slow', () => {
    fc.assert(
      fc.property(signs, (parts) => {
        const source = parts.join('');
        const letters = (of: string) => [...of].filter((letter) => letter === 'ž').length;
        // Where a link leads repeats what is written.
        const shown = JSON.stringify(readMessage(source), (key, value: unknown) =>
          key === 'href' ? undefined : value,
        );
        expect(letters(shown)).toBe(letters(source));
      }),
    );
  });

  it.each(['**a ', '*a ', '[', '`a', 'https://a.b(', '> ', '- *'])('8,000 characters of %j', (part) => {
    const begun = performance.now();
    readMessage(part.repeat(8000 / part.length));
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
