import { Button, useToast } from '@kvart/ui';
import { Link2, Printer, Share2 } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';

/** Passing the page on: by the device's own way where there is one, by its address, on paper. */
export const ShareBar = ({ title }: { title: string }) => {
  const t = useT();
  const { show } = useToast();
  const address = () => `${location.origin}${location.pathname}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address());
      show({ text: t('spaces.share.copied'), tone: 'good' });
    } catch {
      show({ text: t('spaces.share.failed', { address: address() }), tone: 'bad' });
    }
  };
  const share = () => navigator.share({ title, url: address() }).catch(() => undefined);
  return (
    <div className="no-print flex flex-wrap gap-1">
      {typeof navigator.share === 'function' && (
        <Button
          size="sm"
          variant="quiet"
          icon={<Share2 aria-hidden size={17} />}
          onClick={() => void share()}
        >
          {t('spaces.share.share')}
        </Button>
      )}
      <Button size="sm" variant="quiet" icon={<Link2 aria-hidden size={17} />} onClick={() => void copy()}>
        {t('spaces.share.copy')}
      </Button>
      <Button size="sm" variant="quiet" icon={<Printer aria-hidden size={17} />} onClick={() => print()}>
        {t('spaces.share.print')}
      </Button>
    </div>
  );
};
