import { Button, LinkButton, Notice } from '@kvart/ui';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { NarrowPage } from '../../../lib/page/NarrowPage.tsx';
import type { useSendPhotos } from './useSendPhotos.ts';

/** Thanks, what comes next, and how the pictures are doing. */
export const Done = ({
  mailSent,
  photos,
  onAnother,
}: {
  mailSent: boolean;
  photos: ReturnType<typeof useSendPhotos>;
  onAnother: () => void;
}) => {
  const t = useT();
  const { sent, total, failures, busy } = photos;
  return (
    <NarrowPage title={t('reports.done.title')} lead={<p>{t('reports.done.text')}</p>}>
      <div className="flex flex-col gap-5">
        {total > 0 && (
          <p role="status" className="tabular-nums">
            {t('reports.done.photos', { sent, count: total })}
          </p>
        )}
        {failures.length > 0 && !busy && (
          <Notice tone="warn" live>
            <ul>
              {failures.map(({ file, message }) => (
                <li key={file.name}>{t('reports.done.photoFailed', { file: file.name, reason: message })}</li>
              ))}
            </ul>
            <Button
              size="sm"
              className="mt-3"
              onClick={() => void photos.send(failures.map(({ file }) => file))}
            >
              {t('reports.done.retry')}
            </Button>
          </Notice>
        )}
        {mailSent && <Notice>{t('reports.done.mail')}</Notice>}
        <div className="flex flex-wrap gap-3">
          <Button disabled={busy} onClick={onAnother}>
            {t('reports.done.another')}
          </Button>
          <LinkButton as={Link} to="/spaces" variant="quiet">
            {t('reports.done.spaces')}
          </LinkButton>
        </div>
      </div>
    </NarrowPage>
  );
};
