import { currentActor } from '../auth/acting-as.ts';

/** An upload that was taken, with what the server says of it, or the sentence why not. */
export type UploadOutcome<Answer> =
  { ok: true; value: Answer } | { ok: false; code: string; message: string | null };

export interface UploadOptions {
  /** Share of the bytes that have gone out, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/**
 * Sends one file with the headers the server asks for. By XMLHttpRequest, since only that tells how far an
 * upload is. Never rejects: a lost connection is `offline` with no message of the server.
 */
export const uploadPicture = <Answer>(
  path: string,
  file: File,
  { onProgress, signal }: UploadOptions = {},
): Promise<UploadOutcome<Answer>> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    request.open('POST', path);
    request.responseType = 'json';
    request.setRequestHeader('x-kvart-csrf', '1');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    const actor = currentActor();
    if (actor) request.setRequestHeader('x-kvart-actor', actor);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const answer = request.response as (Answer & { code?: string; message?: string }) | null;
      if (request.status < 300 && answer) resolve({ ok: true, value: answer });
      else resolve({ ok: false, code: answer?.code ?? 'fault', message: answer?.message ?? null });
    };
    const gone = () => resolve({ ok: false, code: 'offline', message: null });
    request.onerror = gone;
    request.onabort = gone;
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
