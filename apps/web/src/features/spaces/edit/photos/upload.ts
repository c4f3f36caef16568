import type { EditedPhotoFragment } from '../SpaceEdit.gql.ts';

export type UploadOutcome =
  | { ok: true; image: EditedPhotoFragment }
  | { ok: false; reason: 'refused' | 'signed_out' | 'offline' | 'fault'; message: string | null };

interface UploadRequest {
  spaceId: string;
  file: File;
  alt: string;
  locale: string;
  actor: string | null;
  onProgress: (share: number) => void;
}

const answerOf = (
  text: string,
): { image?: EditedPhotoFragment; message?: string; issues?: { message: string }[] } => {
  try {
    return JSON.parse(text) as ReturnType<typeof answerOf>;
  } catch {
    return {};
  }
};

const readAnswer = (status: number, text: string): UploadOutcome => {
  const { image, message, issues } = answerOf(text);
  if (status === 200 && image) return { ok: true, image };
  const reason = status === 401 ? 'signed_out' : status >= 400 && message ? 'refused' : 'fault';
  return { ok: false, reason, message: issues?.[0]?.message ?? message ?? null };
};

/** Sends one picture; `fetch` does not tell how far it is, so this is the older way. */
export const uploadPhoto = ({ spaceId, file, alt, locale, actor, onProgress }: UploadRequest) =>
  new Promise<UploadOutcome>((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/upload/photo?${new URLSearchParams({ spaceId, alt })}`);
    request.setRequestHeader('x-kvart-csrf', '1');
    request.setRequestHeader('accept-language', locale);
    if (actor) request.setRequestHeader('x-kvart-actor', actor);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total ? loaded / total : 0),
    );
    request.addEventListener('load', () => resolve(readAnswer(request.status, request.responseText)));
    const lost = () => resolve({ ok: false, reason: 'offline', message: null });
    request.addEventListener('error', lost);
    request.addEventListener('timeout', lost);
    request.timeout = 180_000;
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
