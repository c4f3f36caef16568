import { useRef, useState } from 'react';
import { FilePlus2 } from 'lucide-react';
import { documentLimits } from '@kvart/domain/spaces';
import { Button } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { DocumentLine } from './DocumentLine.tsx';
import type { SpaceDocumentsFragment } from './Documents.gql.ts';
import { DocumentTools } from './DocumentTools.tsx';
import { fileTypes } from './file-types.ts';
import { SendDocument } from './SendDocument.tsx';

/** The documents of a space for those who keep them: adding, describing, ordering, removing. */
export const DocumentsEditor = ({
  space,
  refresh,
}: {
  space: SpaceDocumentsFragment;
  refresh: () => Promise<unknown>;
}) => {
  const t = useT();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const { documents } = space;
  const room = documentLimits.perSpace - documents.length;
  const close = () => {
    setFile(null);
    requestAnimationFrame(() => document.getElementById('documents-choose')?.focus());
  };
  return (
    <div className="flex flex-col gap-4">
      {documents.length > 0 && (
        <ol className="border-t border-rule" aria-label={t('documents.title')}>
          {documents.map((document, index) => (
            <DocumentLine key={document.id} document={document} forEditors>
              <DocumentTools document={document} index={index} count={documents.length} refresh={refresh} />
            </DocumentLine>
          ))}
        </ol>
      )}
      <input
        ref={chooser}
        type="file"
        accept={fileTypes}
        hidden
        aria-label={t('documents.choose')}
        onChange={(event) => {
          const [chosen] = [...(event.target.files ?? [])];
          event.target.value = '';
          if (chosen) setFile(chosen);
        }}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          id="documents-choose"
          disabled={room <= 0}
          icon={<FilePlus2 aria-hidden size={20} />}
          onClick={() => chooser.current?.click()}
        >
          {t('documents.choose')}
        </Button>
        <p className="text-sm text-faint">{t('documents.room', { room: Math.max(0, room) })}</p>
      </div>
      {file && <SendDocument spaceId={space.id} file={file} refresh={refresh} onClose={close} />}
    </div>
  );
};
