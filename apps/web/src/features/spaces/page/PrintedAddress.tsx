import { useEffect, useState } from 'react';
import { useIdle } from '../../../lib/device/useIdle.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';

/** On the printed page: where it lives, to type and to scan. */
export const PrintedAddress = ({ slug }: { slug: string }) => {
  const t = useT();
  const path = `/spaces/${slug}`;
  // The picture is fetched when nothing else is: it has to be there before somebody prints.
  const idle = useIdle();
  const [origin, setOrigin] = useState('');
  useEffect(() => setOrigin(location.origin), []);
  return (
    <div className="hidden items-center gap-4 border-t border-ink pt-3 print:flex">
      {idle && <img src={`${path}/qr.svg`} alt="" width={96} height={96} className="size-24" />}
      <p>
        {t('sharing.printed')}
        <span className="block font-semibold break-all">{origin + path}</span>
      </p>
    </div>
  );
};
