import { currentActor } from '../auth/acting-as.ts';

/** A picture or document that was taken, as the server describes it, or why not: in the server's words where it has any. */
export type UploadOutcome<Image> =
  | { ok: true; image: Image }
  | { ok: false; reason: 'refused' | 'signed_out' | 'offline' | 'fault'; message: string | null };

export interface UploadRequest {
  /** Where it goes, for example `/upload/photo?spaceId=…`. */
  path: string;
  file: File;
  locale: string;
  /** What else the receiving end wants to know. */
  headers?: Readonly<Record<string, string>>;
  /** Share of the bytes that have gone out, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** The longest that an upload may take before the connection counts as lost. */
const patience = 180_000;

interface Answer<Image> {
  image?: Image;
  /** What a file that is no picture became. */
  import?: Image;
  document?: Image;
  attachment?: Image;
  message?: string;
  issues?: { message: string }[];
}

const answerOf = <Image>(text: string): Answer<Image> => {
  try {
    return JSON.parse(text) as Answer<Image>;
  } catch {
    return {};
  }
};

const readAnswer = <Image>(status: number, text: string): UploadOutcome<Image> => {
  const { image: picture, import: begun, document, attachment, message, issues } = answerOf<Image>(text);
  const image = picture ?? begun ?? document ?? attachment;
  if (status === 200 && image) return { ok: true, image };
  const reason = status === 401 ? 'signed_out' : status >= 400 && message ? 'refused' : 'fault';
  return { ok: false, reason, message: issues?.[0]?.message ?? message ?? null };
};

/** Sends one file. `fetch` does not tell how far it is, so this is the older way. Never rejects. */
export const uploadPicture = <Image>({ path, file, locale, headers = {}, onProgress }: UploadRequest) =>
  new Promise<UploadOutcome<Image>>((resolve) => {
    const request = new XMLHttpRequest();
    const actor = currentActor();
    request.open('POST', path);
    request.setRequestHeader('x-kvart-csrf', '1');
    request.setRequestHeader('accept-language', locale);
    if (actor) request.setRequestHeader('x-kvart-actor', actor);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress?.(total ? loaded / total : 0),
    );
    request.addEventListener('load', () => resolve(readAnswer(request.status, request.responseText)));
    const lost = () => resolve({ ok: false, reason: 'offline', message: null });
    request.addEventListener('error', lost);
    request.addEventListener('timeout', lost);
    request.timeout = patience;
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
