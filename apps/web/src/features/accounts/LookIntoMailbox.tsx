import type { ReactNode } from 'react';
import { MailCheck } from 'lucide-react';
import { useConfig } from '../../lib/apollo/useConfig.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { rich } from '../../lib/i18n/rich.tsx';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';

/** After a form that ends in a mail: where to look, and what to do if nothing comes. */
export const LookIntoMailbox = ({ text, children }: { text: string; children?: ReactNode }) => {
  const t = useT();
  const config = useConfig();
  return (
    <NarrowPage title={t('auth.mail.title')}>
      <div role="status" className="flex gap-4 rounded-lg border border-rule bg-raised p-5">
        <MailCheck aria-hidden size={30} className="shrink-0 text-accent" />
        <div className="min-w-0 break-words">
          <p>{text}</p>
          {config?.mode === 'local' && (
            <p className="mt-3 text-sm text-soft">
              {rich(t('auth.mail.local'), {
                a: (words) => (
                  <a href="/dev/mailbox" target="_blank" rel="noreferrer" className="text-link">
                    {words}
                  </a>
                ),
              })}
            </p>
          )}
        </div>
      </div>
      {children && <div className="mt-5 flex flex-wrap gap-3">{children}</div>}
    </NarrowPage>
  );
};
