import { useRef, useState } from 'react';
import { Upload } from 'lucide-react';
import { Button, Notice, Progress } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useUpload } from '../../../lib/upload/useUpload.ts';

/** Chooses a file and sends it: a new one, or the next version of one. */
export const FileUpload = ({
  projectId,
  fileId,
  note = '',
  label,
  primary,
  onSent,
}: {
  projectId: string;
  /** Of the file that gets a version; a new file has none yet. */
  fileId?: string;
  note?: string;
  label: string;
  primary?: boolean;
  onSent: () => unknown;
}) => {
  const t = useT();
  const upload = useUpload();
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const send = async (file: File) => {
    setFailure(null);
    setShare(0);
    const query = new URLSearchParams({ name: file.name, note });
    const outcome = await upload<{ id: string }>({
      path: `/upload/room-file/${projectId}/${fileId ?? crypto.randomUUID()}?${query}`,
      file,
      onProgress: setShare,
    });
    setShare(null);
    if (outcome.ok) await onSent();
    else
      setFailure(outcome.message ?? t(outcome.reason === 'offline' ? 'common.noConnection' : 'common.fault'));
  };
  return (
    <div className="no-print">
      <input
        ref={input}
        type="file"
        hidden
        accept=".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,image/*"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void send(file);
        }}
      />
      <Button
        size={primary ? 'md' : 'sm'}
        variant={primary ? 'primary' : 'secondary'}
        busy={share !== null}
        icon={<Upload aria-hidden size={17} />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      {share !== null && (
        <Progress value={Math.round(share * 100)} max={100} label={t('roomLife.file.sending')} />
      )}
      {failure && (
        <Notice tone="bad" live>
          {failure}
        </Notice>
      )}
    </div>
  );
};
