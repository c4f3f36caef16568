import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Field, TextInput } from '@kvart/ui';
import { useT } from '../i18n/I18n.tsx';
import type { Asking } from './search.ts';

/** How long one pauses before it is taken for a question. */
const pause = 400;

/** Free words. The list follows while one types; the way back leads past the half-typed words. */
export const TextSearch = ({
  search: { filter, change },
  hint,
}: {
  search: Asking;
  /** Examples of what one may write. */
  hint: string;
}) => {
  const t = useT();
  const asked = filter.text ?? '';
  const [text, setText] = useState(asked);
  const sent = useRef(asked);

  useEffect(() => {
    // The address changed by another way: a chip, or the way back.
    if (asked === sent.current) return;
    sent.current = asked;
    setText(asked);
  }, [asked]);

  const ask = useEffectEvent(() => {
    const next = text.trim();
    if (next === sent.current) return;
    const typedBefore = sent.current !== '';
    sent.current = next;
    change({ text: next || undefined }, { replace: typedBefore });
  });
  useEffect(() => {
    const timer = setTimeout(() => ask(), pause);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <form
      role="search"
      className="min-w-0 flex-[1.3]"
      onSubmit={(event) => {
        event.preventDefault();
        const next = text.trim();
        sent.current = next;
        change({ text: next || undefined });
      }}
    >
      <Field label={t('search.text')}>
        {(control) => (
          <TextInput
            {...control}
            type="search"
            name="q"
            enterKeyHint="search"
            autoComplete="off"
            maxLength={200}
            value={text}
            placeholder={hint}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </form>
  );
};
