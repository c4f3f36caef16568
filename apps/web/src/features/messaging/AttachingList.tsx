import { Paperclip, RotateCw, X } from 'lucide-react';
import { IconButton, Progress } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';
import type { Attaching } from './useAttachments.ts';

/** The files of a message that is being written, with how far each has come. */
export const AttachingList = ({
  files,
  onRetry,
  onRemove,
}: {
  files: readonly Attaching[];
  onRetry: (key: number) => void;
  onRemove: (key: number) => void;
}) => {
  const t = useT();
  if (files.length === 0) return null;
  return (
    <ul aria-label={t('messages.attach.list')} className="mb-2 grid gap-1.5 sm:grid-cols-2">
      {files.map(({ key, file, share, done, failure }) => (
        <li
          key={key}
          className="flex items-center gap-2 rounded-md border border-rule bg-raised py-1 pr-1 pl-3"
        >
          <Paperclip aria-hidden size={17} className="shrink-0 text-accent" />
          <span className="min-w-0 flex-1">
            <span className="block truncate text-sm font-semibold">{file.name}</span>
            {failure ? (
              <span role="alert" className="block text-sm text-bad">
                {failure}
              </span>
            ) : done ? (
              <span className="block text-xs text-faint">{t('messages.attach.ready')}</span>
            ) : (
              <Progress value={share} label={t('messages.attach.progress', { name: file.name })} />
            )}
          </span>
          {failure && (
            <IconButton
              label={t('messages.attach.retry', { name: file.name })}
              icon={<RotateCw aria-hidden size={17} />}
              onClick={() => onRetry(key)}
            />
          )}
          <IconButton
            label={t('messages.attach.remove', { name: file.name })}
            icon={<X aria-hidden size={17} />}
            onClick={() => onRemove(key)}
          />
        </li>
      ))}
    </ul>
  );
};
