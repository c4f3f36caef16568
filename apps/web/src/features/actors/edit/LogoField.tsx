import { Avatar, Field, useToast } from '@kvart/ui';
import { useState } from 'react';
import { uploadPicture } from '../../../lib/upload/upload.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { EditableActorFragment } from './ActorEdit.gql.ts';

/** The logo: taken at once, without saving the form. */
export const LogoField = ({
  actor,
  onDone,
  onVersion,
}: {
  actor: EditableActorFragment;
  onDone: () => void;
  /** The upload has raised the actor's version. */
  onVersion: () => void;
}) => {
  const t = useT();
  const { show } = useToast();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const take = async (file: File | undefined) => {
    if (!file || busy) return;
    setBusy(true);
    setError(undefined);
    const outcome = await uploadPicture(`/upload/logo?actorId=${actor.id}`, file);
    setBusy(false);
    if (!outcome.ok) return setError(outcome.message ?? t('common.noConnection'));
    show({ text: t('actors.form.logoSaved'), tone: 'good' });
    onVersion();
    onDone();
  };
  return (
    <div className="flex items-center gap-4">
      <Avatar name={actor.name} logo={actor.logo} sector={lower(actor.sector)} size="lg" />
      <Field
        label={t('actors.form.logo')}
        hint={t('actors.form.logoHint')}
        mark={t('common.optional')}
        error={error}
      >
        {(control) => (
          <input
            {...control}
            className="w-full max-w-sm text-sm file:mr-3 file:min-h-9 file:rounded-md file:border file:border-edge file:bg-raised file:px-3 file:font-semibold"

            type="file"
            accept="image/png,image/jpeg,image/webp"
            aria-busy={busy || undefined}
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        )}
      </Field>
      <p role="status" className="sr-only">
        {busy ? t('actors.form.logoSending') : ''}
      </p>
    </div>
  );
};
