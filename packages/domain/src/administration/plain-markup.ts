/** A part of a text that has headings and lists, and nothing else: whatever it holds is shown as it is written. */
export type TextBlock =
  { kind: 'heading'; text: string } | { kind: 'list'; items: string[] } | { kind: 'paragraph'; text: string };

const heading = /^#{1,3} +(.+)$/;
const item = /^[-*] +(.+)$/;

/** Reads a text: `## ` begins a heading, `- ` an item of a list, an empty line ends a paragraph. */
export const textBlocks = (text: string): TextBlock[] => {
  const blocks: TextBlock[] = [];
  let isOpen = false;
  for (const row of text.split('\n')) {
    const last = blocks.at(-1);
    const [, title] = heading.exec(row) ?? [];
    const [, entry] = item.exec(row) ?? [];
    if (title) blocks.push({ kind: 'heading', text: title });
    else if (entry && last?.kind === 'list' && isOpen) last.items.push(entry);
    else if (entry) blocks.push({ kind: 'list', items: [entry] });
    else if (row.trim() !== '' && last?.kind === 'paragraph' && isOpen) last.text += `\n${row}`;
    else if (row.trim() !== '') blocks.push({ kind: 'paragraph', text: row });
    isOpen = row.trim() !== '' && !title;
  }
  return blocks;
};
