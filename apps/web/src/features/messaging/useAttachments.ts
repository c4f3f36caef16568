import { useCallback, useRef, useState } from 'react';
import { messageBounds } from '@kvart/domain/messaging';
import { useT } from '../../lib/i18n/I18n.tsx';
import type { OutboxFile } from '../../lib/outbox/rules.ts';
import { useUpload } from '../../lib/upload/useUpload.ts';

/** A file on its way to the server, before the message is sent. */
export interface Attaching {
  key: number;
  file: File;
  /** Share of the bytes that have gone out. */
  share: number;
  /** Set once it is there. */
  done: OutboxFile | null;
  failure: string | null;
}

/** The files of a message that is being written: sent ahead one by one, with their progress. */
export const useAttachments = () => {
  const t = useT();
  const upload = useUpload();
  const [files, setFiles] = useState<readonly Attaching[]>([]);
  const next = useRef(0);
  const change = useCallback(
    (key: number, some: Partial<Attaching>) =>
      setFiles((now) => now.map((entry) => (entry.key === key ? { ...entry, ...some } : entry))),
    [],
  );
  const send = useCallback(
    async ({ key, file }: Pick<Attaching, 'key' | 'file'>) => {
      const outcome = await upload<OutboxFile>({
        path: `/files/message-attachments?name=${encodeURIComponent(file.name)}`,
        file,
        onProgress: (share) => change(key, { share }),
      });
      if (outcome.ok) return change(key, { done: { id: outcome.image.id, name: file.name }, share: 1 });
      const words = outcome.reason === 'offline' ? 'messages.attach.offline' : 'messages.attach.failed';
      change(key, { failure: outcome.message ?? t(words) });
    },
    [change, t, upload],
  );
  const add = useCallback(
    (chosen: readonly File[]) => {
      const fresh = chosen.map((file) => {
        const isTooBig = file.size > messageBounds.attachmentBytes;
        const failure = isTooBig ? t('messages.attach.tooBig') : null;
        return { key: (next.current += 1), file, share: 0, done: null, failure };
      });
      setFiles((now) => [...now, ...fresh].slice(0, messageBounds.attachments));
      for (const entry of fresh.slice(0, messageBounds.attachments)) if (!entry.failure) void send(entry);
    },
    [send, t],
  );
  const retry = (key: number) => {
    const entry = files.find((one) => one.key === key);
    if (!entry) return;
    change(key, { failure: null, share: 0 });
    void send(entry);
  };
  const remove = (key: number) => setFiles((now) => now.filter((entry) => entry.key !== key));
  const clear = () => setFiles([]);
  return { files, add, retry, remove, clear };
};
