import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DocumentKind } from '@kvart/domain/spaces';
import type { FileRow } from '@kvart/testing/builders';
import PdfDocument from 'pdfkit';
import type { DemoPaper } from './papers.ts';
import type { PutFile } from './store-pictures.ts';

/** What stands on a paper of the demo network. */
export interface PaperFacts {
  kind: DocumentKind;
  energyClass: string | null;
  usableM2: number | null;
  /** Of a file of a project: what it is called. */
  heading?: string;
  /** Where a heading does not mean a file of a project. */
  of?: 'verification_paper';
}

/** Makes each paper, puts it where the file store finds it, and gives the rows. */
export async function storePapers(
  papers: readonly DemoPaper[],
  { filesDir, putFile }: { filesDir: string; putFile?: PutFile | undefined },
): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for (const paper of papers) {
    const bytes = await drawPaper(paper);
    const { id, name, uploadedById, createdAt } = paper;
    const key = `${id}/document.pdf`;
    if (putFile) await putFile(key, bytes, 'application/pdf');
    else {
      // The local store spreads its folders over 256 by the end of the id.
      const target = join(filesDir, id.slice(-2), key);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes);
    }
    rows.push({
      ...{ id, name, uploadedById, createdAt },
      kind: paper.of ?? (paper.heading === undefined ? 'document' : 'project_file'),
      mime: 'application/pdf',
      bytes: bytes.length,
      width: null,
      height: null,
      blur: null,
      variants: [],
      isPublic: false,
    });
  }
  return rows;
}

/** One page that says what it is and that it proves nothing. Plain letters: the built-in fonts know no others. */
async function drawPaper({
  kind,
  heading: named,
  of,
  energyClass,
  usableM2,
  createdAt,
}: DemoPaper): Promise<Buffer> {
  const heading = named?.normalize('NFD').replace(/\p{M}/gu, '') ?? kind.replaceAll('_', ' ');
  const [what, whose] =
    of !== undefined
      ? ['paper', 'actor, its people']
      : named === undefined
        ? ['paper', 'space, its owner']
        : ['file', 'project, its partners'];
  const info = { Title: `Demo: ${heading}`, Producer: 'Kvart', CreationDate: createdAt };
  const page = new PdfDocument({ size: 'A4', margin: 72, info });
  const parts: Buffer[] = [];
  page.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise((resolve) => page.on('end', resolve));
  page
    .font('Helvetica-Bold')
    .fontSize(26)
    .text(heading.charAt(0).toUpperCase() + heading.slice(1));
  page.moveDown().font('Helvetica').fontSize(12);
  page.text(`This ${what} belongs to the demo network of Kvart. The ${whose} and all figures are invented.`);
  page.moveDown().text(`Date: ${createdAt.toISOString().slice(0, 10)}`);
  if (usableM2 !== null) page.text(`Usable area: ${usableM2} square metres`);
  if (kind === 'energy_certificate' && energyClass !== null) page.text(`Energy class: ${energyClass}`);
  page.end();
  await done;
  return Buffer.concat(parts);
}
