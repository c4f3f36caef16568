import { Avatar, Field, classes, useToast } from '@kvart/ui';
import { ImageUp } from 'lucide-react';
import { useState } from 'react';
import { useUpload } from '../../../lib/upload/useUpload.ts';
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
  const send = useUpload();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const take = async (file: File | undefined) => {
    if (!file || busy) return;
    setBusy(true);
    setError(undefined);
    const outcome = await send({ path: `/upload/logo?actorId=${actor.id}`, file });
    setBusy(false);
    if (!outcome.ok)
      return setError(
        outcome.message ?? t(outcome.reason === 'offline' ? 'common.noConnection' : 'common.fault'),
      );
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
          <div className="relative self-start">
            <input
              {...control}
              type="file"
              accept="image/png,image/jpeg,image/webp"
              aria-busy={busy || undefined}
              className="peer sr-only"
              onChange={(event) => {
                void take(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
            {/* The input is there for keyboard and screen reader; the browser's own words on it are in its language. */}
            <label
              htmlFor={control.id}
              aria-hidden
              className={classes(
                'inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-md border border-edge bg-raised px-3 text-sm font-semibold hover:border-ink hover:bg-sunk',
                'peer-focus-visible:outline-3 peer-focus-visible:outline-note',
                busy && 'opacity-70',
              )}
            >
              <ImageUp aria-hidden size={17} />
              {t(actor.logo ? 'actors.form.logoOther' : 'actors.form.logoChoose')}
            </label>
          </div>
        )}
      </Field>
      <p role="status" className="sr-only">
        {busy ? t('actors.form.logoSending') : ''}
      </p>
    </div>
  );
};
