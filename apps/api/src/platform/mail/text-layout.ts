import type { MailContent } from './content.ts';

const width = 76;

/** The mail as plain text. */
export function layOutText(mail: MailContent): string {
  const parts = [
    mail.title,
    ...mail.paragraphs.map((paragraph) => wrap(paragraph)),
    mail.quote && wrap(mail.quote, '> '),
    ...mail.items.map(({ title, detail, url, links = [] }) =>
      [
        wrap(`* ${title}`),
        wrap(detail, '  '),
        `  ${url}`,
        ...links.map((link) => `  ${link.label}:\n  ${link.url}`),
      ].join('\n'),
    ),
    `${mail.button.label}:\n${mail.button.url}`,
    wrap(mail.note),
    `-- \n${wrap(mail.footer)}`,
    mail.unsubscribe && `${mail.unsubscribe.label}:\n${mail.unsubscribe.url}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** Breaks lines between words; a line of the text stays a line. */
export function wrap(text: string, prefix = ''): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width - prefix.length).map((row) => prefix + row))
    .join('\n');
}

function wrapLine(line: string, room: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of line.split(/\s+/)) {
    if (row && row.length + 1 + word.length > room) {
      rows.push(row);
      row = word;
    } else {
      row = row ? `${row} ${word}` : word;
    }
  }
  return [...rows, row];
}
