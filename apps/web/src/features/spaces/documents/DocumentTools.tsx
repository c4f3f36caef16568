import { useState } from 'react';
import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import { IconButton, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { ConfirmDialog } from '../../../lib/dialogs/ConfirmDialog.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { type DocumentPartsFragment, MoveDocumentDocument, RemoveDocumentDocument } from './Documents.gql.ts';
import { EditDocument } from './EditDocument.tsx';

interface DocumentToolsProps {
  document: DocumentPartsFragment;
  index: number;
  count: number;
  refresh: () => Promise<unknown>;
}

/** What can be done with a document in the form. */
export const DocumentTools = ({ document, index, count, refresh }: DocumentToolsProps) => {
  const t = useT();
  const { show, announce } = useToast();
  const [move] = useAction(MoveDocumentDocument);
  const [remove, removing] = useAction(RemoveDocumentDocument);
  const [dialog, setDialog] = useState<'edit' | 'remove' | null>(null);
  const { id, version, title } = document;
  const last = index === count - 1;
  const toolId = (tool: string) => `document-${id}-${tool}`;
  const close = (focus: string) => {
    setDialog(null);
    requestAnimationFrame(() => window.document.getElementById(focus)?.focus());
  };
  const to = async (position: number) => {
    const outcome = await move({ id, position });
    if (!outcome.ok) show({ tone: 'bad', text: outcome.error.message });
    else announce(t('documents.moved', { position: position + 1, total: count }));
  };
  const drop = async () => {
    const outcome = await remove({ id, version });
    if (!outcome.ok) {
      show({ tone: 'bad', text: outcome.error.message });
      await refresh();
      return close(toolId('remove'));
    }
    announce(t('documents.removed', { title }));
    close('documents-choose');
  };
  return (
    <div className="ml-auto flex items-start">
      <IconButton
        label={t('documents.earlier', { title })}
        icon={<ArrowUp aria-hidden size={18} />}
        aria-disabled={index === 0}
        className={index === 0 ? 'opacity-40' : ''}
        onClick={() => index > 0 && void to(index - 1)}
      />
      <IconButton
        label={t('documents.later', { title })}
        icon={<ArrowDown aria-hidden size={18} />}
        aria-disabled={last}
        className={last ? 'opacity-40' : ''}
        onClick={() => !last && void to(index + 1)}
      />
      <IconButton
        id={toolId('edit')}
        label={t('documents.change', { title })}
        icon={<Pencil aria-hidden size={18} />}
        onClick={() => setDialog('edit')}
      />
      <IconButton
        id={toolId('remove')}
        label={t('documents.remove', { title })}
        icon={<Trash2 aria-hidden size={18} />}
        onClick={() => setDialog('remove')}
      />
      {dialog === 'edit' && (
        <EditDocument document={document} refresh={refresh} onClose={() => close(toolId('edit'))} />
      )}
      {dialog === 'remove' && (
        <ConfirmDialog
          open
          danger
          title={t('documents.removeTitle')}
          action={t('documents.removeButton')}
          busy={removing}
          onConfirm={() => void drop()}
          onClose={() => close(toolId('remove'))}
        >
          <p>{t('documents.removeText', { title })}</p>
        </ConfirmDialog>
      )}
    </div>
  );
};
