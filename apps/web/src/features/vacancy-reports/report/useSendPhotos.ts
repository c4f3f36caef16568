import { useRef, useState } from 'react';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { uploadPicture } from '../../../lib/upload/upload.ts';

export interface PhotoFailure {
  file: File;
  message: string;
}

/** Sends the pictures of a report one after the other; what failed can be sent again. */
export const useSendPhotos = (token: string | null) => {
  const t = useT();
  const { locale } = useLocale();
  const [sent, setSent] = useState(0);
  const [total, setTotal] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failures, setFailures] = useState<PhotoFailure[]>([]);
  const running = useRef(false);
  const send = async (files: readonly File[], by = token) => {
    if (!by || running.current || files.length === 0) return;
    running.current = true;
    setBusy(true);
    setFailures([]);
    setTotal((now) => Math.max(now, files.length));
    for (const file of files) {
      const outcome = await uploadPicture({
        path: '/upload/report-photo',
        headers: { 'x-kvart-upload': by },
        file,
        locale,
      });
      if (outcome.ok) setSent((now) => now + 1);
      else {
        const message =
          outcome.message ?? t(outcome.reason === 'offline' ? 'reports.done.offline' : 'common.fault');
        setFailures((now) => [...now, { file, message }]);
      }
    }
    running.current = false;
    setBusy(false);
  };
  return { send, sent, total, busy, failures };
};
