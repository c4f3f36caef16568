import { useRef, useState } from 'react';
import { importLimits } from '@kvart/domain/imports';
import type { ImportKind } from '@kvart/domain/imports';
import { Button, Field, Notice, RadioGroup, controlClass } from '@kvart/ui';
import { FileUp } from 'lucide-react';
import { Navigate, useNavigate } from 'react-router';
import { BackLink } from '../../lib/page/BackLink.tsx';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { useUpload } from '../../lib/upload/useUpload.ts';

const accepted = '.csv,.txt,.tsv,.gz,.xlsx,.geojson,.json';

const NewImportForm = ({ actorId }: { actorId: string }) => {
  const t = useT();
  const navigate = useNavigate();
  const upload = useUpload();
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<ImportKind>('spaces');
  const [sent, setSent] = useState<number | null>(null);
  const [problem, setProblem] = useState<{ at: 'file' | 'form'; message: string } | null>(null);

  const send = async () => {
    const file = input.current?.files?.[0];
    setProblem(null);
    if (!file || file.size > importLimits.bytes) {
      setProblem({ at: 'file', message: t(file ? 'imports.file.tooLarge' : 'imports.file.missing') });
      input.current?.focus();
      return;
    }
    setSent(0);
    const query = new URLSearchParams({ actorId, kind, fileName: file.name });
    const outcome = await upload<{ id: string }>({
      path: `/upload/import?${query}`,
      file,
      onProgress: setSent,
    });
    setSent(null);
    if (outcome.ok) void navigate(`/imports/${outcome.image.id}`);
    else setProblem({ at: 'form', message: outcome.message ?? t('imports.file.lost') });
  };

  return (
    <form
      noValidate
      className="mt-6 flex flex-col gap-7"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem?.at === 'form' && (
        <Notice tone="bad" live>
          <p>{problem.message}</p>
        </Notice>
      )}
      <RadioGroup<ImportKind>
        legend={t('imports.kind.label')}
        look="tiles"
        value={kind}
        onChange={setKind}
        options={(['spaces', 'actors'] as const).map((value) => ({
          value,
          label: t(`domain.importKind.${value}`),
          hint: t(`imports.kind.${value}.hint`),
        }))}
      />
      <Field
        label={t('imports.file.label')}
        hint={t('imports.file.hint')}
        error={problem?.at === 'file' ? problem.message : undefined}
      >
        {(control) => (
          <input
            {...control}
            ref={input}
            type="file"
            accept={accepted}
            className={`${controlClass} file:mr-3 file:rounded file:border-0 file:bg-sunk file:px-3 file:py-1.5 file:text-ink`}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" busy={sent !== null}>
          <FileUp aria-hidden size={19} />
          {t('imports.file.send')}
        </Button>
        <p role="status" className="text-soft tabular-nums">
          {sent !== null && t('imports.file.sending', { percent: Math.round(sent * 100) })}
        </p>
      </div>
    </form>
  );
};

/** Sends a file; what is in it is settled on the next page. */
const NewImportPage = () => {
  const t = useT();
  const { viewer, loading, actingAs } = useViewer();
  usePageHead(t('imports.new'));
  if (!loading && !viewer) return <Navigate to="/sign-in?next=/imports/new" replace />;
  // Which actor one acts as is known a moment later than who one is.
  if (viewer?.memberships.length === 0) return <Navigate to="/imports" replace />;
  return (
    <div className="page max-w-3xl! pt-5 md:pt-7">
      <BackLink to="/imports">{t('imports.all')}</BackLink>
      <h1 className="text-3xl">{t('imports.new')}</h1>
      {actingAs && (
        <>
          <p className="mt-1 text-soft">{t('imports.as', { actor: actingAs.actor.name })}</p>
          <NewImportForm key={actingAs.actor.id} actorId={actingAs.actor.id} />
        </>
      )}
    </div>
  );
};

export default NewImportPage;
