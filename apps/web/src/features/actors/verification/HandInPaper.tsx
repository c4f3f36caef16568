import { useState } from 'react';
import { Field, Notice, Progress, SelectField } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useUpload } from '../../../lib/upload/useUpload.ts';
import type { OwnVerificationPartsFragment } from './OwnVerification.gql.ts';

const kinds = ['statutes', 'register_extract', 'authorisation', 'other'] as const;

/** Chooses what a paper is and sends it. It goes out as soon as it is chosen. */
export const HandInPaper = ({
  own: { actor, papers, mostPapers, keptDays, undecidedDays },
  onSent,
}: {
  own: OwnVerificationPartsFragment;
  onSent: () => unknown;
}) => {
  const t = useT();
  const upload = useUpload();
  const [kind, setKind] = useState<string>(kinds[0]);
  const [share, setShare] = useState<number | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | undefined>();
  const send = async (file: File) => {
    setFailure(undefined);
    setSent(null);
    setShare(0);
    const query = new URLSearchParams({ kind, name: file.name });
    const outcome = await upload<{ id: string }>({
      path: `/upload/verification-paper/${actor.id}?${query}`,
      file,
      onProgress: setShare,
    });
    setShare(null);
    if (outcome.ok) {
      setSent(file.name);
      await onSent();
    } else
      setFailure(outcome.message ?? t(outcome.reason === 'offline' ? 'common.noConnection' : 'common.fault'));
  };
  return (
    <section aria-labelledby="hand-in" className="flex flex-col gap-4">
      <h2 id="hand-in" className="text-xl">
        {t('verificationPapers.handIn')}
      </h2>
      <p className="text-soft">{t('verificationPapers.kept', { days: keptDays, undecidedDays })}</p>
      {papers.length >= mostPapers ? (
        <Notice>{t('verificationPapers.most', { max: mostPapers })}</Notice>
      ) : (
        <>
          <SelectField
            id="paper-kind"
            label={t('verificationPapers.kind')}
            value={kind}
            onChange={({ target }) => setKind(target.value)}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`domain.verificationPaperKind.${one}`)}
              </option>
            ))}
          </SelectField>
          <Field
            id="paper-file"
            label={t('verificationPapers.file')}
            hint={t('verificationPapers.fileHint')}
            error={failure}
          >
            {(control) => (
              <input
                {...control}
                type="file"
                disabled={share !== null}
                accept=".pdf,image/jpeg,image/png,image/webp,image/avif"
                onChange={(event) => {
                  const [file] = event.target.files ?? [];
                  if (file) void send(file);
                  event.target.value = '';
                }}
                className="min-h-11 w-full max-w-full text-base file:mr-3 file:min-h-11 file:rounded-md file:border file:border-edge file:bg-raised file:px-4 file:font-semibold"
              />
            )}
          </Field>
        </>
      )}
      <div role="status" className="text-sm text-soft">
        {share !== null && <Progress value={share} label={t('verificationPapers.sending')} />}
        {sent !== null && t('verificationPapers.sent', { name: sent })}
      </div>
    </section>
  );
};
