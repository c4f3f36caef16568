import { useEffect, useState } from 'react';
import { Button, useToast } from '@kvart/ui';
import { FileText, Link2, Mail, Printer, Share2, StickyNote } from 'lucide-react';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';

interface Shared {
  title: string;
  slug: string;
  /** Papers are there only for what everybody may see. */
  onOffer: boolean;
}

const icon = { 'aria-hidden': true, size: 17 } as const;
const sheets = ['A4', 'A3'] as const;

/** Passing the page on: by the device's own way where there is one, by its address, by mail, on paper. */
export const ShareBar = ({ title, slug, onOffer }: Shared) => {
  const t = useT();
  const { show } = useToast();
  const [canShare, setCanShare] = useState(false);
  useEffect(() => setCanShare(typeof navigator.share === 'function'), []);
  const address = () => `${location.origin}/spaces/${slug}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address());
      show({ text: t('spaces.share.copied'), tone: 'good' });
    } catch {
      show({ text: t('spaces.share.failed', { address: address() }), tone: 'bad' });
    }
  };
  const mail = () => {
    const body = `${t('sharing.mailText')}\n\n${title}\n${address()}\n`;
    location.href = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
  };
  const share = () => navigator.share({ title, url: address() }).catch(() => undefined);
  return (
    <div className="no-print">
      <div className="-mx-3 flex flex-wrap gap-1">
        <Button size="sm" variant="quiet" icon={<Link2 {...icon} />} onClick={() => void copy()}>
          {t('spaces.share.copy')}
        </Button>
        <Button size="sm" variant="quiet" icon={<Mail {...icon} />} onClick={mail}>
          {t('sharing.mail')}
        </Button>
        <Button size="sm" variant="quiet" icon={<Printer {...icon} />} onClick={() => print()}>
          {t('spaces.share.print')}
        </Button>
        {canShare && (
          <Button size="sm" variant="quiet" icon={<Share2 {...icon} />} onClick={() => void share()}>
            {t('spaces.share.share')}
          </Button>
        )}
      </div>
      {onOffer && <Papers slug={slug} />}
    </div>
  );
};

/** The space as files to print: a poster for its window, and all its facts. */
const Papers = ({ slug }: { slug: string }) => {
  const t = useT();
  const { locale } = useLocale();
  const file = (name: string) => `/spaces/${slug}/${name}lang=${locale}`;
  const papers = [
    ...sheets.map((size) => ({
      href: file(`poster.pdf?format=${size.toLowerCase()}&`),
      text: t('sharing.posterSize', { size }),
      mark: <StickyNote {...icon} className="shrink-0 text-accent" />,
    })),
    {
      href: file('sheet.pdf?'),
      text: t('sharing.sheet'),
      mark: <FileText {...icon} className="shrink-0 text-accent" />,
    },
  ];
  return (
    <section aria-labelledby="papers" className="mt-4 border-t border-rule pt-3">
      <h2 id="papers" className="text-lg">
        {t('sharing.paper')}
      </h2>
      <ul className="mt-1">
        {papers.map(({ href, text, mark }) => (
          <li key={href}>
            <a
              href={href}
              target="_blank"
              rel="noreferrer"
              className="text-link flex items-center gap-2 py-1.5"
            >
              {mark}
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
