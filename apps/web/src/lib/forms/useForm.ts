import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { ChangeEvent, FormEvent } from 'react';
import type { SummaryItem } from '@kvart/ui';
import type { Outcome } from '../apollo/types.ts';
import { useTakingOver } from '../device/useBrowser.ts';
import { clearDraft, readDraft, writeDraft } from './draft.ts';
import { typedBefore } from './typed-before.ts';

export interface Issue {
  path: readonly string[];
  message: string;
}

export interface FormOptions<Values extends object, Value> {
  /** Names the draft and the ids of the controls: unique in the app. */
  name: string;
  initial: Values;
  /** Fields that are never kept. */
  secret?: readonly (keyof Values & string)[];
  /** False for forms whose text should not come back. */
  keep?: boolean;
  /** What can be said without asking the server. */
  check?: (values: Values) => Issue[];
  submit: (values: Values) => Promise<Outcome<Value>>;
  onDone: (value: Value, values: Values) => void;
}

type Texts = ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>;

/** A form: what was typed, what is wrong with it, and sending it exactly once. */
export const useForm = <Values extends object, Value>(options: FormOptions<Values, Value>) => {
  const { name, initial, secret = [], keep = true } = options;
  const draft = () => (keep ? (readDraft(name) as Partial<Values> | null) : null);
  const takingOver = useTakingOver();
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...(takingOver ? null : draft()) }));
  const [issues, setIssues] = useState<Issue[]>([]);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const idOf = useCallback((path: readonly string[]) => `${name}-${path[0] ?? 'form'}`, [name]);

  // A form that the server drew stands empty at first; somebody may have typed into it already.
  const catchUp = useEffectEvent(() => {
    if (takingOver) setValues({ ...initial, ...draft(), ...typedBefore(initial, (field) => idOf([field])) });
  });
  useEffect(() => catchUp(), []);

  const error = (field: keyof Values & string) => issues.find(({ path }) => path[0] === field)?.message;
  const set = <K extends keyof Values & string>(field: K, value: Values[K]) => {
    const next = { ...values, [field]: value };
    setValues(next);
    if (error(field)) setIssues((now) => now.filter(({ path }) => path[0] !== field));
    if (keep) writeDraft(name, next, secret);
  };
  /** Fills in several fields at once. */
  const setAll = (some: Partial<Values>) => {
    const next = { ...values, ...some };
    setValues(next);
    setIssues([]);
    if (keep) writeDraft(name, next, secret);
  };
  /** Everything a text control of `packages/ui` needs. */
  const text = <K extends keyof Values & string>(field: K) => ({
    id: idOf([field]),
    name: field,
    value: String(values[field] ?? ''),
    error: error(field),
    onChange: (event: Texts) => set(field, event.target.value as Values[K]),
  });

  const send = async () => {
    if (sending.current) return;
    const wrong = options.check?.(values) ?? [];
    setIssues(wrong);
    if (wrong.length > 0) return;
    sending.current = true;
    setBusy(true);
    try {
      const outcome = await options.submit(values);
      if (outcome.ok) {
        clearDraft(name);
        options.onDone(outcome.value, values);
      } else if (outcome.error.__typename === 'InvalidInput' && outcome.error.issues.length > 0) {
        setIssues(outcome.error.issues);
      } else {
        const path = 'path' in outcome.error ? (outcome.error.path ?? []) : [];
        setIssues([{ path, message: outcome.error.message }]);
      }
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const summary = useMemo<SummaryItem[]>(
    () =>
      issues.map(({ path, message }) => ({
        text: message,
        field: path[0] !== undefined && path[0] in initial ? idOf(path) : undefined,
      })),
    // The names of the fields do not change while a form stands.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [issues, idOf],
  );
  const reset = (next: Values = initial) => {
    clearDraft(name);
    setValues(next);
    setIssues([]);
  };
  return { values, set, setAll, text, error, issues, setIssues, summary, busy, send, onSubmit, reset, idOf };
};
