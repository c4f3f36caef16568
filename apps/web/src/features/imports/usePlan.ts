import { useState } from 'react';
import { foldWords, importField, suggestValues } from '@kvart/domain/imports';
import type { ImportKind } from '@kvart/domain/imports';
import { lower } from '../../lib/lower.ts';
import type { ImportPartsFragment } from './ImportPage.gql.ts';

export interface PlanValue {
  field: string;
  from: string;
  to: string | null;
}

/** What a person settles before the rows are checked. */
export interface Plan {
  columns: (string | null)[];
  values: PlanValue[];
  locale: string;
  source: string;
  defaultKind: string;
  whereColumn: number | null;
  whereValues: string;
  skipDuplicates: boolean;
}

export type FindConcept = (field: string, folded: string) => string | null;

const planOf = (data: ImportPartsFragment, locale: string): Plan => ({
  columns: data.columns.map(({ field }) => field),
  values: data.values.map(({ field, from, to }) => ({ field, from, to })),
  locale: data.locale ?? locale,
  source: data.source,
  defaultKind: data.defaultKind,
  whereColumn: data.where?.column ?? null,
  whereValues: data.where?.values.join(', ') ?? '',
  skipDuplicates: data.skipDuplicates,
});

/** The plan while it is worked on. A column that becomes a list brings the words that stand in it. */
export const usePlan = (data: ImportPartsFragment, locale: string, conceptOf: FindConcept) => {
  const kind: ImportKind = lower(data.kind);
  const [plan, setPlan] = useState(() => planOf(data, locale));
  const set = (some: Partial<Plan>) => setPlan((before) => ({ ...before, ...some }));
  const setColumn = (index: number, field: string | null) =>
    setPlan((before) => {
      const several = field !== null && importField(kind, field)?.several === true;
      // A field is filled from one column: choosing it here takes it from where it was.
      const columns = before.columns.map((one, at) =>
        at === index ? field : one === field && !several ? null : one,
      );
      const known = new Set(before.values.map((value) => `${value.field}\n${foldWords(value.from)}`));
      const distinct = field === null ? null : data.columns[index]?.distinct;
      const added =
        field && distinct
          ? suggestValues(kind, field, distinct, conceptOf).filter(
              (value) => !known.has(`${value.field}\n${foldWords(value.from)}`),
            )
          : [];
      return { ...before, columns, values: [...before.values, ...added] };
    });
  const setValue = (field: string, from: string, to: string | null) =>
    setPlan((before) => ({
      ...before,
      values: before.values.map((value) =>
        value.field === field && value.from === from ? { ...value, to } : value,
      ),
    }));
  return { plan, set, setColumn, setValue };
};

/** The plan as the server takes it: words of columns that were left out stay behind. */
export const planInput = ({ whereColumn, whereValues, values, ...plan }: Plan) => {
  const wanted = whereValues
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
  return {
    ...plan,
    values: values.filter(({ field }) => plan.columns.includes(field)),
    where: whereColumn !== null && wanted.length > 0 ? { column: whereColumn, values: wanted } : null,
  };
};
