import { hash, randomBytes } from 'node:crypto';

/** A secret that is handed out once; only its SHA-256 is kept. */
export interface SecretToken {
  /** 256 random bits, url-safe. */
  token: string;
  hash: Uint8Array<ArrayBuffer>;
}

export const hashToken = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(hash('sha256', token, 'buffer'));

export function newSecretToken(): SecretToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}
