import { isContentLocale } from '../shared/locales.ts';
import { roundTo } from '../shared/numbers.ts';
import { foldWords } from './fold.ts';
import type { ImportPlan } from './inputs.ts';
import type { RowIssue } from './issues.ts';
import { readDay } from './read-day.ts';
import { readArea, readNumber } from './read-number.ts';
import { decimalsOf, type FieldCell, found } from './read-row.ts';
import { type ConceptByWord, splitList } from './suggest.ts';
import { choiceOf, yesOrNo } from './value-words.ts';

interface Words {
  plan: ImportPlan;
  conceptOf: ConceptByWord;
  chosen: Map<string, string | null>;
}

interface ReadCell {
  /** In the form that the field's rule takes; absent where there is none. */
  value?: unknown;
  issues: RowIssue[];
}

const nothing = (cell: FieldCell, code: string): ReadCell => ({ issues: [found('warning', code, cell)] });

/** Areas are the figures that files give in hectares now and then. */
const isArea = (name: string) => /m2$/i.test(name) && !/per/i.test(name);

/** The text of a cell as the value its field takes. */
export const readCell = (cell: FieldCell, words: Words): ReadCell => {
  const { field, text } = cell;
  switch (field.kind) {
    case 'number':
      return figure(cell);
    case 'yes_no': {
      const answer = yesOrNo(foldWords(text));
      return answer === null ? nothing(cell, 'not_yes_or_no') : { value: answer, issues: [] };
    }
    case 'day': {
      const day = readDay(text);
      return day === null ? nothing(cell, 'not_a_day') : { value: day, issues: [] };
    }
    case 'choice':
      return choice(cell, words);
    case 'concepts':
      return concepts(cell, words);
    case 'languages': {
      const codes = splitList(text.toLowerCase().replace(/\s+/g, ',')).filter((code) =>
        /^[a-z]{2,3}$/.test(code),
      );
      return { value: [...new Set(codes)].slice(0, 20), issues: [] };
    }
    default:
      return written(cell, words);
  }
};

const figure = (cell: FieldCell): ReadCell => {
  const { field, text, heading, mark } = cell;
  const value = isArea(field.name) ? readArea(text, heading, mark) : readNumber(text, mark);
  if (value === null) return nothing(cell, 'not_a_number');
  const decimals = decimalsOf(field.name);
  return { value: decimals > 0 ? roundTo(value, decimals) : value, issues: [] };
};

const choice = (cell: FieldCell, { chosen }: Words): ReadCell => {
  const { field, text } = cell;
  const folded = foldWords(text);
  const key = `${field.name}\n${folded}`;
  // A word that a person has left without a value is left out on purpose; a new one is told.
  const value = chosen.has(key) ? chosen.get(key) : choiceOf(field.name, field.choices ?? [], folded);
  const known = (field.choices ?? []).find((one) => one === value);
  return known ? { value: known, issues: [] } : nothing(cell, 'unknown_value');
};

const concepts = (cell: FieldCell, { chosen, conceptOf }: Words): ReadCell => {
  const ids = new Set<string>();
  const issues: RowIssue[] = [];
  for (const word of splitList(cell.text).slice(0, 40)) {
    const folded = foldWords(word);
    const key = `${cell.field.name}\n${folded}`;
    const id = chosen.has(key) ? chosen.get(key) : conceptOf(cell.field.name, folded);
    if (id) ids.add(id);
    else issues.push(found('warning', 'unknown_value', { ...cell, text: word }));
  }
  return ids.size > 0 ? { value: [...ids].slice(0, 20), issues } : { issues };
};

const written = (cell: FieldCell, { plan }: Words): ReadCell => {
  const { field, text } = cell;
  const { max } = field;
  const issues: RowIssue[] = [];
  let value = text.normalize('NFC');
  if (value.includes('\ufffd')) issues.push(found('warning', 'unreadable_letters', cell));
  if (max !== undefined && value.length > max) {
    issues.push(found('warning', 'shortened', cell, { max }));
    value = `${[...value.slice(0, max - 1)].filter((letter) => letter.isWellFormed()).join('')}…`;
  }
  const localized = field.kind === 'localized_line' || field.kind === 'localized_prose';
  if (!localized || !isContentLocale(plan.locale)) return { value, issues };
  return { value: [{ locale: plan.locale, text: value }], issues };
};
