import { missingToPublish, type PublishableSpace, type SpaceFile } from '@kvart/domain/spaces';
import { type Issue, partnerOf, readContradictions, readField, readFile } from '../file/read.ts';
import type { FormField, Values } from '../file/values.ts';
import { type SavingState, shownValues } from './state.ts';

export interface Situation {
  locale: string;
  /** A file before the public must stay complete. */
  listed: boolean;
  photos: PublishableSpace['photos'];
}

export interface Sendable {
  fields: FormField[];
  part: Partial<SpaceFile>;
  /** What is wrong with values as they stand, by field. */
  issues: Partial<Record<FormField, Issue>>;
  /** Would take something from a public file that it needs. */
  needed: FormField[];
}

const valuesWith = (state: SavingState, fields: readonly FormField[]): Values =>
  ({
    ...state.base,
    ...Object.fromEntries(fields.map((field) => [field, state.edits[field]])),
  }) as Values;

/** The edits that leave a public file complete, and those that do not. */
const keepComplete = (state: SavingState, fields: FormField[], { locale, photos }: Situation) => {
  const gaps = (some: readonly FormField[]) =>
    missingToPublish({ ...readFile(valuesWith(state, some), locale).file, photos }).length;
  let kept = fields;
  const needed: FormField[] = [];
  // What is missing already is no fault of these edits.
  const allowed = gaps([]);
  while (kept.length > 0 && gaps(kept) > allowed) {
    const now = gaps(kept);
    const guilty = kept.find((field) => gaps(kept.filter((other) => other !== field)) < now) ?? kept[0];
    if (!guilty) break;
    needed.push(guilty);
    kept = kept.filter((field) => field !== guilty);
  }
  return { kept, needed };
};

/** Which of the edits can go to the server now. The rest waits, and says why. */
export const findSendable = (state: SavingState, situation: Situation): Sendable => {
  const { locale } = situation;
  const issues: Sendable['issues'] = {};
  const open = Object.keys(state.edits) as FormField[];
  let fields = open.filter((field) => {
    const read = readField(field, state.edits[field] ?? null, locale);
    if (!read.ok) issues[field] = read.issue;
    return read.ok && !(field in state.refused) && !(field in state.conflicts) && !state.held.includes(field);
  });
  // What cannot be read does not contradict anything yet; what waits for an answer counts as it stands.
  const against = open.some((field) => field in partnerOf)
    ? readContradictions(readFile(shownValues(state), locale).file)
    : {};
  for (const [name, issue] of Object.entries(against) as [FormField, Issue][]) {
    const pair = [name, partnerOf[name]];
    if (!pair.some((field) => field && open.includes(field))) continue;
    issues[name] ??= issue;
    fields = fields.filter((field) => !pair.includes(field));
  }
  const { kept, needed } = situation.listed
    ? keepComplete(state, fields, situation)
    : { kept: fields, needed: [] };
  const part: Partial<SpaceFile> = {};
  for (const field of kept) {
    const read = readField(field, state.edits[field] ?? null, locale);
    if (read.ok) Object.assign(part, read.part);
  }
  return { fields: kept, part, issues, needed };
};
