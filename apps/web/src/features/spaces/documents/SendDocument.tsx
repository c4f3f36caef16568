import { useState } from 'react';
import { Button, Dialog, ErrorSummary, Progress, useToast } from '@kvart/ui';
import type { Outcome } from '../../../lib/apollo/types.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { useUpload } from '../../../lib/upload/useUpload.ts';
import { DocumentFields, type DocumentWords, useDocumentCheck } from './DocumentFields.tsx';

/** A chosen file is asked about, then sent. */
export const SendDocument = ({
  spaceId,
  file,
  refresh,
  onClose,
}: {
  spaceId: string;
  file: File;
  refresh: () => Promise<unknown>;
  onClose: () => void;
}) => {
  const t = useT();
  const { locale } = useLocale();
  const { announce } = useToast();
  const send = useUpload();
  const check = useDocumentCheck();
  const [progress, setProgress] = useState(0);
  const isPicture = file.type.startsWith('image/');
  const initial: DocumentWords = {
    kind: 'floor_plan',
    title: file.name.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/[_-]+/g, ' '),
    alt: '',
    language: locale,
    visibility: 'public',
  };
  const form = useForm<DocumentWords, { id: string }>({
    name: 'new-document',
    keep: false,
    initial,
    check: (words) => check(words, isPicture),
    submit: async (words): Promise<Outcome<{ id: string }>> => {
      setProgress(0);
      const query = new URLSearchParams({ spaceId, ...words, ...(isPicture ? {} : { alt: '' }) });
      const sent = await send<{ id: string }>({
        path: `/upload/document?${query}`,
        file,
        onProgress: setProgress,
      });
      if (sent.ok) return { ok: true, value: sent.image };
      const offline = sent.reason === 'offline';
      const message = sent.message ?? t(offline ? 'common.noConnection' : 'common.fault');
      return {
        ok: false,
        error: { __typename: 'Unreachable', code: offline ? 'offline' : 'fault', message },
      };
    },
    onDone: (_sent, { title }) => {
      void refresh().then(() => {
        announce(t('documents.added', { title }));
        onClose();
      });
    },
  });
  return (
    <Dialog
      open
      onClose={form.busy ? () => undefined : onClose}
      title={t('documents.add')}
      closeLabel={t('common.close')}
    >
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <p className="-mt-1 text-sm break-all text-soft">{file.name}</p>
        <DocumentFields form={form} isPicture={isPicture} />
        {form.busy && <Progress value={progress} label={t('documents.progress', { file: file.name })} />}
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose} disabled={form.busy}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" variant="primary" busy={form.busy}>
            {t('documents.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
