import { FileText, Paperclip } from 'lucide-react';
import { useFormat } from '../../lib/i18n/I18n.tsx';
import type { Message } from './history.ts';

/** A size people can compare: "340 kB", "2.1 MB". */
export const useBytes = () => {
  const format = useFormat();
  return (bytes: number) =>
    bytes < 1_000_000
      ? format.number(Math.max(1, Math.round(bytes / 1000)), { style: 'unit', unit: 'kilobyte' })
      : format.number(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
};

/** Files of a message: pictures as pictures, all others by name and size. */
export const Attachments = ({ files }: { files: Message['attachments'] }) => {
  const bytes = useBytes();
  if (files.length === 0) return null;
  return (
    <ul className="mt-1.5 flex flex-wrap gap-2">
      {files.map(({ id, name, url, mime, width, height, blur, variants, bytes: size }) => {
        const small = variants.find((variant) => variant.width >= 320) ?? variants.at(-1);
        return (
          <li key={id} className="max-w-full">
            {mime.startsWith('image/') && small ? (
              <a href={url} target="_blank" rel="noreferrer" className="block">
                <img
                  src={small.url}
                  alt={name}
                  width={width ?? undefined}
                  height={height ?? undefined}
                  loading="lazy"
                  style={blur ? { backgroundImage: `url(${blur})`, backgroundSize: 'cover' } : undefined}
                  className="h-auto max-h-64 w-auto max-w-full rounded-md border border-rule object-contain"
                />
              </a>
            ) : (
              <a
                href={url}
                target="_blank"
                rel="noreferrer"
                className="flex min-h-11 max-w-full items-center gap-2 rounded-md border border-rule bg-raised px-3 py-2 no-underline hover:border-ink"
              >
                {mime === 'application/pdf' ? (
                  <FileText aria-hidden size={19} className="shrink-0 text-accent" />
                ) : (
                  <Paperclip aria-hidden size={19} className="shrink-0 text-accent" />
                )}
                <span className="min-w-0">
                  <span className="block truncate font-semibold">{name}</span>
                  <span className="block text-xs text-faint">{bytes(size)}</span>
                </span>
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
};
