import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { S3Store } from './s3-store.ts';

/** What any S3-compatible store does with these three requests; refuses unsigned ones. */
describe('the S3-compatible store', () => {
  const objects = new Map<string, Buffer>();
  let server: Server;
  let store: S3Store;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const signed = request.headers.authorization?.includes('Credential=access/') ?? false;
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const known = objects.get(request.url!);
        if (!signed) return response.writeHead(403).end();
        if (request.method === 'PUT') objects.set(request.url!, Buffer.concat(chunks));
        if (request.method === 'DELETE') objects.delete(request.url!);
        if (request.method === 'GET') {
          return response.writeHead(known ? 200 : 404, { 'content-length': known?.length ?? 0 }).end(known);
        }
        return response.writeHead(200).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const endpoint = `http://127.0.0.1:${port}`;
    store = new S3Store({
      endpoint,
      region: 'eu',
      bucket: 'kvart',
      accessKey: 'access',
      secretKey: 'secret',
    });
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('keeps, returns and removes bytes under bucket and key', async () => {
    await store.put('id/320.webp', Buffer.from('bytes'), 'image/webp');
    expect([...objects.keys()]).toEqual(['/kvart/id/320.webp']);
    const found = await store.get('id/320.webp');
    expect(found!.size).toBe(5);
    expect(Buffer.concat(await found!.stream.toArray()).toString()).toBe('bytes');
    await store.remove('id/320.webp');
    expect(await store.get('id/320.webp')).toBeNull();
    await store.remove('id/320.webp');
  });
});
