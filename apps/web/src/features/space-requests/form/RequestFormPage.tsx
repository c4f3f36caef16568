import type { FormEvent, ReactNode } from 'react';
import { ErrorSummary } from '@kvart/ui';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { ReaderFields } from './ReaderFields.tsx';
import { RoomFields } from './RoomFields.tsx';
import type { RequestForm } from './useRequestForm.ts';
import { WhatFields } from './WhatFields.tsx';
import { WhereFields } from './WhereFields.tsx';

/** The whole form on one calm page, for a new request and for one that is changed. */
export const RequestFormPage = ({
  form,
  title,
  lead,
  onSubmit,
  children,
}: {
  form: RequestForm;
  title: string;
  lead: string;
  onSubmit: (event: FormEvent) => void;
  /** The buttons at the end. */
  children: ReactNode;
}) => {
  const t = useT();
  usePageHead(title);
  return (
    <div className="page max-w-2xl! pt-8 md:pt-14">
      <h1 className="text-3xl">{title}</h1>
      <p className="mt-2 text-soft">{lead}</p>
      <form noValidate onSubmit={onSubmit} className="mt-8 flex flex-col gap-10">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <WhatFields form={form} />
        <WhereFields form={form} />
        <RoomFields form={form} />
        <ReaderFields form={form} />
        <div className="flex flex-col gap-3">{children}</div>
      </form>
    </div>
  );
};
