import { useState } from 'react';
import { Button, useToast } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { useUpload } from '../../lib/upload/useUpload.ts';
import { type IdentityPartsFragment, RemoveLogoDocument } from './Admin.gql.ts';
import { useSaved } from './useSaved.ts';

/** The logo, which counts as soon as it is chosen. */
export const LogoField = ({
  logo,
  refetch,
}: {
  logo: IdentityPartsFragment['logo'];
  refetch: () => unknown;
}) => {
  const t = useT();
  const { show } = useToast();
  const saved = useSaved(refetch);
  const upload = useUpload();
  const [remove, removing] = useAction(RemoveLogoDocument);
  const [busy, setBusy] = useState(false);
  const send = async (file: File) => {
    setBusy(true);
    const outcome = await upload({ path: '/upload/installation-logo', file });
    setBusy(false);
    if (outcome.ok) saved.done();
    else show({ text: outcome.message ?? t('common.noConnection'), tone: 'bad' });
  };
  return (
    <section aria-labelledby="admin-logo">
      <h2 id="admin-logo" className="text-xl">
        {t('admin.identity.logo')}
      </h2>
      <p className="mt-1 text-soft">{t('admin.identity.logoText')}</p>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        {logo && (
          <img
            src={logo.url}
            width={logo.width}
            height={logo.height}
            alt={t('admin.identity.logoNow')}
            className="h-16 w-auto max-w-full rounded-md border border-rule bg-raised object-contain p-1"
          />
        )}
        <label className="flex min-w-0 flex-col gap-1 font-semibold" htmlFor="admin-logo-file">
          {t(logo ? 'admin.identity.logoOther' : 'admin.identity.logoChoose')}
          <input
            id="admin-logo-file"
            type="file"
            accept="image/png,image/jpeg,image/webp,image/avif"
            disabled={busy}
            className="max-w-full text-base font-normal"
            onChange={({ target }) => {
              const file = target.files?.[0];
              target.value = '';
              if (file) void send(file);
            }}
          />
        </label>
        {logo && (
          <Button size="sm" busy={removing} onClick={() => void remove({}).then(saved.show)}>
            {t('admin.identity.logoRemove')}
          </Button>
        )}
      </div>
      <p role="status" className="mt-1 min-h-6 text-sm text-soft">
        {busy ? t('admin.identity.logoSending') : ''}
      </p>
    </section>
  );
};
