import { useState } from 'react';
import type { Outcome, UserError } from '../apollo/types.ts';
import { type Issue, useForm } from '../forms/useForm.ts';

export type EditConflict = Extract<UserError, { __typename: 'EditConflict' }>;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * A form for what several people change at once. It sends what was touched and what stood there when the form was
 * opened; where somebody else changed the same field, both contents are shown and the person decides.
 */
export const useMergeForm = <Values extends object, Value>({
  name,
  initial,
  check,
  send,
  read,
  onDone,
}: {
  name: string;
  /** What is stored, as the form writes it. */
  initial: Values;
  check?: (values: Values) => Issue[];
  send: (base: Partial<Values>, mine: Partial<Values>) => Promise<Outcome<Value>>;
  /** A field's content as a conflict tells it, as the form writes it. */
  read: (field: keyof Values & string, told: string | null) => Values[keyof Values];
  onDone: (value: Value) => void;
}) => {
  const [base, setBase] = useState(initial);
  const [conflict, setConflict] = useState<EditConflict | null>(null);
  const [chosen, setChosen] = useState<Record<string, 'mine' | 'theirs'>>({});
  const form = useForm<Values, Value>({
    name,
    initial,
    // What is stored may be newer tomorrow: a kept draft would write over it unseen.
    keep: false,
    check,
    submit: async (values) => {
      const touched = (Object.keys(values) as (keyof Values & string)[]).filter(
        (field) => !isSame(values[field], base[field]),
      );
      const pick = (from: Values) =>
        Object.fromEntries(touched.map((field) => [field, from[field]])) as Partial<Values>;
      const outcome = await send(pick(base), pick(values));
      const met = !outcome.ok && outcome.error.__typename === 'EditConflict' ? outcome.error : null;
      setConflict(met);
      setChosen({});
      return outcome;
    },
    onDone,
  });
  const choose = (field: string, side: 'mine' | 'theirs') => {
    const entry = conflict?.conflicts.find((one) => one.field === field);
    if (!entry) return;
    const key = field as keyof Values & string;
    setChosen((now) => ({ ...now, [field]: side }));
    // The other content has been seen: saving mine over it is a decision now.
    setBase((now) => ({ ...now, [key]: read(key, entry.theirs) }));
    form.set(key, read(key, side === 'mine' ? entry.mine : entry.theirs) as Values[typeof key]);
  };
  return { form, conflict, chosen, choose };
};
