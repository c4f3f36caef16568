import { useRef, useState } from 'react';
import { Button, Notice, Progress, SelectField } from '@kvart/ui';
import { Upload } from 'lucide-react';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useUpload } from '../../../lib/upload/useUpload.ts';
import { FilesForEvidenceDocument } from './Evidence.gql.ts';
import type { Evidence } from './EvidenceList.tsx';

/** Gives a file of the project as evidence: one that is there, or one that is added with it. */
export const EvidenceFile = ({
  project,
  given,
  busy,
  onGive,
}: {
  project: { id: string; slug: string };
  given: readonly Evidence[];
  busy: boolean;
  onGive: (input: { fileId: string }) => Promise<void>;
}) => {
  const t = useT();
  const upload = useUpload();
  const input = useRef<HTMLInputElement>(null);
  const { data, refetch } = usePageQuery(FilesForEvidenceDocument, { slug: project.slug }, { fresh: true });
  const [fileId, setFileId] = useState('');
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const names = given.filter(({ isFile }) => isFile).map(({ title }) => title);
  const files = (data?.projectFiles?.files ?? []).filter(
    ({ removedAt, title }) => !removedAt && !names.includes(title),
  );
  const mayUpload = data?.projectFiles?.viewerCan.write ?? false;
  const send = async (file: File) => {
    const id = crypto.randomUUID();
    setFailure(null);
    setShare(0);
    const query = new URLSearchParams({ name: file.name, note: '' });
    const path = `/upload/room-file/${project.id}/${id}?${query}`;
    const outcome = await upload<{ id: string }>({ path, file, onProgress: setShare });
    setShare(null);
    if (!outcome.ok) return setFailure(outcome.message ?? t('common.fault'));
    await onGive({ fileId: id });
    await refetch();
  };
  return (
    <section aria-labelledby="evidence-file" className="mt-6 border-t border-rule pt-4">
      <h3 id="evidence-file" className="text-lg">
        {t('evidence.file')}
      </h3>
      {files.length > 0 ? (
        <div className="mt-2 flex flex-col items-start gap-3">
          <SelectField
            label={t('evidence.file.choose')}
            hint={t('evidence.file.hint')}
            value={fileId}
            onChange={(event) => setFileId(event.target.value)}
          >
            <option value="" />
            {files.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
          <Button
            busy={busy}
            disabled={!fileId}
            onClick={() => {
              void onGive({ fileId }).then(() => setFileId(''));
            }}
          >
            {t('evidence.file.add')}
          </Button>
        </div>
      ) : (
        data && names.length === 0 && <p className="mt-1 text-soft">{t('evidence.file.none')}</p>
      )}
      {mayUpload && (
        <div className="mt-3">
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
            busy={share !== null}
            icon={<Upload aria-hidden size={17} />}
            onClick={() => input.current?.click()}
          >
            {t('evidence.file.upload')}
          </Button>
          {share !== null && (
            <Progress value={Math.round(share * 100)} max={100} label={t('evidence.file.sending')} />
          )}
        </div>
      )}
      {failure && (
        <Notice tone="bad" live className="mt-3">
          {failure}
        </Notice>
      )}
    </section>
  );
};
