import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';

/** One push as it reached the browser. */
export interface ReceivedPush {
  content: { title: string; body: string; path: string; ids: string[] };
  /** Signed by the key that the browser subscribed with. */
  isFrom: (serverKey: string) => boolean;
  headers: IncomingMessage['headers'];
}

/** A push service of a browser's maker on this machine, and the browser behind it, which alone can read what comes. */
export async function pushService() {
  const received: ReceivedPush[] = [];
  const state = { status: 201 };
  const browser = createECDH('prime256v1');
  const auth = randomBytes(16);
  browser.generateKeys();
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      if (state.status === 201) {
        const content = JSON.parse(decrypt(body, browser, auth)) as ReceivedPush['content'];
        const { authorization = '' } = request.headers;
        received.push({
          content,
          headers: request.headers,
          isFrom: (serverKey) => isSigned(authorization, serverKey),
        });
      }
      response.writeHead(state.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const host = `127.0.0.1:${port}`;
  return {
    host,
    received,
    /** What the service answers from now on. */
    answer: (status: number) => {
      state.status = status;
    },
    /** A new subscription of the browser. */
    subscription: () => ({
      endpoint: `http://${host}/push/${randomBytes(8).toString('hex')}`,
      p256dh: browser.getPublicKey('base64url'),
      auth: auth.toString('base64url'),
    }),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const derive = (key: Buffer, salt: Buffer, info: Buffer | string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, length));

/** RFC 8291, as a browser does it. */
function decrypt(body: Buffer, browser: ReturnType<typeof createECDH>, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const sender = body.subarray(21, 21 + body.readUInt8(20));
  const sealed = body.subarray(21 + sender.length);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), sender]);
  const secret = derive(browser.computeSecret(sender), auth, info, 32);
  const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = derive(secret, salt, 'Content-Encoding: nonce\0', 12);
  const opener = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}

/** RFC 8292: the token in the header is signed by the key that stands beside it. */
function isSigned(authorization: string, serverKey: string): boolean {
  const token = /t=([^,\s]+)/.exec(authorization)?.[1] ?? '';
  const given = /k=([^,\s]+)/.exec(authorization)?.[1];
  const [head, claims, signature] = token.split('.');
  if (given !== serverKey || !head || !claims || !signature) return false;
  const point = Buffer.from(serverKey, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  return verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
}
