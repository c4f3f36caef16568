import { useRef, useState } from 'react';
import { RefreshCw } from 'lucide-react';
import { Button, Dialog, ErrorSummary, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { useUpload } from '../../../lib/upload/useUpload.ts';
import { DocumentFields, type DocumentWords, useDocumentCheck } from './DocumentFields.tsx';
import { type DocumentPartsFragment, UpdateDocumentDocument } from './Documents.gql.ts';
import { fileTypes } from './file-types.ts';

interface EditDocumentProps {
  document: DocumentPartsFragment;
  refresh: () => Promise<unknown>;
  onClose: () => void;
}

const upper = <E extends string>(value: E): Uppercase<E> => value.toUpperCase() as Uppercase<E>;

/** What is said about a document, and another file in its place. */
export const EditDocument = ({ document, refresh, onClose }: EditDocumentProps) => {
  const t = useT();
  const { announce } = useToast();
  const [update] = useAction(UpdateDocumentDocument);
  const send = useUpload();
  const check = useDocumentCheck();
  const chooser = useRef<HTMLInputElement>(null);
  const [replacing, setReplacing] = useState(false);
  const { id, version, image } = document;
  const form = useForm({
    name: `document-${id}`,
    keep: false,
    initial: {
      kind: lower(document.kind),
      title: document.title,
      alt: image?.alt ?? '',
      language: document.language ?? '',
      visibility: lower(document.visibility),
    } as DocumentWords,
    check: (words) => check(words, image !== null),
    submit: async ({ kind, title, alt, language, visibility }) => {
      const input = {
        kind: upper(kind) as DocumentPartsFragment['kind'],
        title,
        ...(image && { alt }),
        language: language || null,
        visibility: upper(visibility) as DocumentPartsFragment['visibility'],
      };
      const outcome = await update({ id, version, input });
      if (!outcome.ok && outcome.error.__typename === 'StaleVersion') await refresh();
      return outcome;
    },
    onDone: (_space, { title }) => {
      announce(t('documents.changed', { title }));
      onClose();
    },
  });
  const replace = async (file: File) => {
    setReplacing(true);
    const query = new URLSearchParams({
      version: String(version),
      ...(file.type.startsWith('image/') && { alt: form.values.alt || document.title }),
    });
    const sent = await send({ path: `/upload/document/${id}?${query}`, file });
    await refresh();
    setReplacing(false);
    if (sent.ok) {
      announce(t('documents.replaced', { title: document.title }));
      return onClose();
    }
    const message = sent.message ?? t(sent.reason === 'offline' ? 'common.noConnection' : 'common.fault');
    form.setIssues([{ path: [], message }]);
  };
  return (
    <Dialog open onClose={onClose} title={t('documents.changeTitle')} closeLabel={t('common.close')}>
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <DocumentFields form={form} isPicture={image !== null} />
        <input
          ref={chooser}
          type="file"
          accept={fileTypes}
          hidden
          aria-label={t('documents.replace')}
          onChange={(event) => {
            const [file] = [...(event.target.files ?? [])];
            event.target.value = '';
            if (file) void replace(file);
          }}
        />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Button
            variant="quiet"
            busy={replacing}
            icon={<RefreshCw aria-hidden size={18} />}
            onClick={() => chooser.current?.click()}
          >
            {t('documents.replace')}
          </Button>
          <span className="flex flex-wrap gap-3">
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" variant="primary" busy={form.busy}>
              {t('common.save')}
            </Button>
          </span>
        </div>
      </form>
    </Dialog>
  );
};
