/** Every expected way in which an upload is turned down, with its HTTP status. */
export const fileStatus = {
  csrf_required: 403,
  /** No file came, or only part of one. */
  file_missing: 400,
  file_too_large: 413,
  file_type: 415,
  /** Neither a PDF nor a picture. */
  document_type: 415,
  /** Nothing that can be sent along with a message. */
  attachment_type: 415,
  file_broken: 422,
  file_too_many_pixels: 422,
  /** A document with a password, or that forbids to look into it. */
  file_locked: 422,
  /** A document that runs scripts, opens programs or carries other files. */
  file_active: 422,
  uploads_busy: 503,
  storage_full: 507,
} as const;

export type FileRefusal = keyof typeof fileStatus;

/** Thrown where an upload cannot be taken; answered as `{code, message}` in the reader's language. */
export class FileRefused extends Error {
  constructor(readonly code: FileRefusal) {
    super(code);
  }
}
