import type { FormEventHandler, ReactNode } from 'react';
import { Button, ErrorSummary, TextField } from '@kvart/ui';
import type { useForm } from '../forms/useForm.ts';
import { useT } from '../i18n/I18n.tsx';

/** What every such form asks besides its own: an address for the answer, and a field that nobody sees. */
interface VisitorValues {
  email: string;
  /** Programs fill it in. */
  website: string;
}

interface Words {
  /** Above what is wrong. */
  check: string;
  email: string;
  emailHint: string;
  website: string;
  send: string;
  working: string;
}

/** The form of somebody who writes to the desk and needs no account for it: its own fields, and the end of all of them. */
export const VisitorForm = <Values extends VisitorValues>({
  form,
  words,
  gap = 'gap-7',
  children,
}: {
  form: Pick<ReturnType<typeof useForm<VisitorValues & Values, never>>, 'text' | 'summary' | 'busy'> & {
    onSubmit: FormEventHandler<HTMLFormElement>;
    working: boolean;
  };
  words: Words;
  gap?: 'gap-7' | 'gap-9';
  children: ReactNode;
}) => {
  const t = useT();
  return (
    <form noValidate onSubmit={form.onSubmit} className={`flex flex-col ${gap}`}>
      <ErrorSummary title={words.check} items={form.summary} />
      {children}
      <TextField
        {...form.text('email')}
        label={words.email}
        hint={words.emailHint}
        mark={t('common.optional')}
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      <div aria-hidden className="absolute -left-[200vw] size-px overflow-hidden">
        <TextField {...form.text('website')} label={words.website} tabIndex={-1} autoComplete="off" />
      </div>
      <div>
        <Button type="submit" variant="primary" size="lg" busy={form.busy} wide>
          {words.send}
        </Button>
        <p role="status" className="mt-2 min-h-6 text-sm text-soft">
          {form.working ? words.working : ''}
        </p>
      </div>
    </form>
  );
};
