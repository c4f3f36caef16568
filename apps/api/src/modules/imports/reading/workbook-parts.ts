import { importLimits } from '@kvart/domain/imports';
import { FileFailed } from './file-failed.ts';
import type { WorkbookZip } from './workbook-zip.ts';
import { readXml } from './xml-events.ts';

export interface Sheet {
  name: string;
  path: string;
}

export interface Workbook {
  sheets: Sheet[];
  /** Days are counted from 1904 instead of 1900. */
  since1904: boolean;
  texts: string[];
  /** By number of a cell's style: whether its figure is a day. */
  dayStyles: boolean[];
}

const mainPart = 'xl/workbook.xml';

async function readSheets(zip: WorkbookZip): Promise<Pick<Workbook, 'sheets' | 'since1904'>> {
  const targets = new Map<string, string>();
  await readXml(await zip.open('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target) targets.set(Id, Target);
    },
  });
  const sheets: Sheet[] = [];
  let since1904 = false;
  await readXml(await zip.open(mainPart), {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? '';
      const target = targets.get(relation) ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      if (zip.has(path)) sheets.push({ name: (attributes['name'] ?? '').slice(0, 100), path });
    },
  });
  return { sheets: sheets.slice(0, 100), since1904 };
}

/** Words that cells share; pronunciation aids beside them are left out. */
async function readTexts(zip: WorkbookZip): Promise<string[]> {
  if (!zip.has('xl/sharedStrings.xml')) return [];
  const texts: string[] = [];
  let current = '';
  let total = 0;
  let inText = false;
  let aside = 0;
  await readXml(await zip.open('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') aside += 1;
      inText = name === 't' && aside === 0;
    },
    text: (text) => {
      if (!inText || current.length > importLimits.rowLength) return;
      current += text;
      total += text.length;
      if (total > importLimits.sharedTextLength) throw new FileFailed('too_large_inside', { megabytes: 60 });
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') aside -= 1;
      if (name === 'si') texts.push(current);
    },
  });
  return texts;
}

const builtInDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** A format is one of days when it shows a year or a day; words in quotes and colours aside. */
const showsDay = (format: string): boolean => /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

async function readDayStyles(zip: WorkbookZip): Promise<boolean[]> {
  if (!zip.has('xl/styles.xml')) return [];
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  await readXml(await zip.open('xl/styles.xml'), {
    open: (name, attributes) => {
      if (name === 'numFmt')
        own.set(Number(attributes['numFmtId']), showsDay(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      styles.push(own.get(id) ?? builtInDays.has(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

/** Reads what the cells of every sheet refer to. */
export async function readWorkbook(zip: WorkbookZip): Promise<Workbook> {
  if (!zip.has(mainPart) || !zip.has('xl/_rels/workbook.xml.rels')) throw new FileFailed('not_a_workbook');
  const { sheets, since1904 } = await readSheets(zip);
  if (sheets.length === 0) throw new FileFailed('no_sheet');
  return { sheets, since1904, texts: await readTexts(zip), dayStyles: await readDayStyles(zip) };
}
