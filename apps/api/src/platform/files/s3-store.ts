import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { FileStore, type StoredBytes } from './file-store.ts';

/** How to reach an S3-compatible store. */
export interface S3Settings {
  endpoint: string;
  region: string;
  bucket: string;
  accessKey: string;
  secretKey: string;
}

const timeout = 30_000;

/** Files in an S3-compatible store, addressed by path (`endpoint/bucket/key`), which all of them understand. */
export class S3Store extends FileStore {
  private readonly client: AwsClient;
  private readonly base: string;

  constructor({ endpoint, region, bucket, accessKey, secretKey }: S3Settings) {
    super();
    this.client = new AwsClient({
      accessKeyId: accessKey,
      secretAccessKey: secretKey,
      region,
      service: 's3',
      retries: 3,
    });
    this.base = `${endpoint.replace(/\/$/, '')}/${bucket}`;
  }

  override async put(key: string, bytes: Buffer, mime: string): Promise<void> {
    const response = await this.ask(key, {
      method: 'PUT',
      body: new Uint8Array(bytes),
      headers: { 'content-type': mime, 'content-length': String(bytes.length) },
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The file store answered ${response.status} to a PUT.`);
  }

  override async get(key: string): Promise<StoredBytes | null> {
    const response = await this.ask(key, { method: 'GET' });
    if (response.status === 404) {
      await response.body?.cancel();
      return null;
    }
    if (!response.ok || !response.body)
      throw new Error(`The file store answered ${response.status} to a GET.`);
    const length = response.headers.get('content-length');
    return {
      size: length === null ? null : Number(length),
      stream: Readable.fromWeb(response.body as WebStream),
    };
  }

  override async remove(key: string): Promise<void> {
    const response = await this.ask(key, { method: 'DELETE' });
    await response.body?.cancel();
    if (!response.ok && response.status !== 404) {
      throw new Error(`The file store answered ${response.status} to a DELETE.`);
    }
  }

  private ask(key: string, init: RequestInit): Promise<Response> {
    return this.client.fetch(`${this.base}/${key}`, { ...init, signal: AbortSignal.timeout(timeout) });
  }
}
