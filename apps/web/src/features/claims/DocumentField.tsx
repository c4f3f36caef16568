import { useState } from 'react';
import { Field, Progress } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';
import { useUpload } from '../../lib/upload/useUpload.ts';

/** The picture that proves a claim. It goes out as soon as it is chosen. */
export const DocumentField = ({
  id,
  error,
  onArrived,
}: {
  id: string;
  error?: string;
  onArrived: (documentId: string | null) => void;
}) => {
  const t = useT();
  const upload = useUpload();
  const [share, setShare] = useState<number | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | undefined>();
  const send = async (file: File) => {
    onArrived(null);
    setName(null);
    setFailure(undefined);
    setShare(0);
    const path = '/upload/claim-document';
    const outcome = await upload<{ id: string }>({ path, file, onProgress: setShare });
    setShare(null);
    if (outcome.ok) {
      setName(file.name);
      onArrived(outcome.image.id);
    } else {
      setFailure(outcome.message ?? t(outcome.reason === 'offline' ? 'common.noConnection' : 'common.fault'));
    }
  };
  return (
    <div>
      <Field
        id={id}
        label={t('claims.form.document')}
        hint={t('claims.form.documentHint')}
        error={failure ?? error}
        required
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void send(file);
            }}
            className="min-h-11 w-full max-w-full text-base file:mr-3 file:min-h-11 file:rounded-md file:border file:border-edge file:bg-raised file:px-4 file:font-semibold"
          />
        )}
      </Field>
      <div role="status" className="mt-2 text-sm text-soft">
        {share !== null && <Progress value={share} label={t('claims.form.uploading')} />}
        {name !== null && t('claims.form.uploaded', { name })}
      </div>
    </div>
  );
};
