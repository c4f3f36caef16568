import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../database/index.ts';
import { createTestDatabase, type TestDatabase } from '@kvart/testing';
import { type PlatformApp, startPlatform, until } from '../testing/platform-app.ts';
import { Mailer } from './index.ts';
import type { StoredMail } from './mailbox-outbox.ts';

const mail = {
  to: 'ana@example.org',
  locale: 'de',
  template: 'confirm_email' as const,
  params: { name: 'Ana', url: 'http://kvart.test/confirm?token=abc', hours: 24 },
  messageId: 'confirm-1',
};

const queue = (platform: PlatformApp, changes: object = {}) =>
  platform.get(Database).transaction((tx) => platform.get(Mailer).queue(tx, { ...mail, ...changes }));

describe('the local mailbox', () => {
  let database: TestDatabase;
  let platform: PlatformApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    platform = await startPlatform(database.url);
  });

  afterAll(async () => {
    await platform?.close();
    await database?.drop();
  });

  const box = async () =>
    (await (await fetch(`${platform.url}/dev/mailbox.json`)).json()) as Omit<StoredMail, 'html'>[];

  it('shows mails, newest first', async () => {
    await queue(platform);
    await until(async () => (await box()).length === 1);
    await queue(platform, { messageId: 'confirm-2', to: 'bor@example.org' });
    const [newest, first] = await until(async () => {
      const mails = await box();
      return mails.length === 2 && mails;
    });
    expect(newest!.to).toBe('bor@example.org');
    expect(first).toMatchObject({
      to: 'ana@example.org',
      subject: 'Bestätigen Sie Ihre Adresse für Kvart',
      messageId: '<confirm-1@kvart.test>',
      links: ['http://kvart.test/confirm?token=abc'],
    });
  });

  it('keeps one copy of a mail that was sent twice', async () => {
    await queue(platform);
    await queue(platform, { messageId: 'confirm-3' });
    const mails = await until(async () => {
      const all = await box();
      return all.some((one) => one.messageId.includes('confirm-3')) && all;
    });
    expect(mails.filter((one) => one.messageId.includes('confirm-1'))).toHaveLength(1);
  });

  it('opens in the browser, under a strict policy', async () => {
    const list = await fetch(`${platform.url}/dev/mailbox`);
    expect(list.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await list.text()).toContain('Bestätigen Sie Ihre Adresse');
    const [{ id }] = (await box()) as unknown as [{ id: string }];
    expect(await (await fetch(`${platform.url}/dev/mailbox/${id}`)).text()).toContain('<iframe');
    const html = await fetch(`${platform.url}/dev/mailbox/${id}/html`);
    expect(html.headers.get('content-security-policy')).toContain('sandbox');
    expect((await fetch(`${platform.url}/dev/mailbox/..%2f..%2fetc`)).status).toBe(404);
    expect(await readdir(join(platform.dataDir, 'mailbox'))).toContain(`${id}.eml`);
  });

  it('opens for neighbours only', async () => {
    for (const path of ['mailbox', 'mailbox.json', `mailbox/${(await box())[0]!.id}/html`]) {
      const headers = { 'x-forwarded-for': '203.0.113.9' };
      expect((await fetch(`${platform.url}/dev/${path}`, { headers })).status).toBe(404);
    }
  });

  it('sends nothing where the transaction rolls back', async () => {
    await platform
      .get(Database)
      .transaction(async (tx) => {
        await platform.get(Mailer).queue(tx, { ...mail, messageId: 'never' });
        throw new Error('changed my mind');
      })
      .catch(() => undefined);
    await queue(platform, { messageId: 'confirm-4' });
    await until(async () => (await box()).some((one) => one.messageId.includes('confirm-4')));
    expect((await box()).some((one) => one.messageId.includes('never'))).toBe(false);
  });
});

describe('a mail server', () => {
  let database: TestDatabase;
  let platform: PlatformApp;
  let server: SMTPServer;
  const received: string[] = [];
  let refuse = 1;

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (refuse-- > 0) return done(Object.assign(new Error('try later'), { responseCode: 451 }));
          received.push(Buffer.concat(chunks).toString());
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as { port: number };
    database = await createTestDatabase();
    platform = await startPlatform(database.url, { env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
  });

  afterAll(async () => {
    await platform?.close();
    await new Promise<void>((resolve) => server.close(resolve));
    await database?.drop();
  });

  it('gets the mail in the end, as text and HTML, with its own Message-ID', async () => {
    await queue(platform, {
      unsubscribe: 'http://kvart.test/settings',
      items: [{ title: 'Izba <1>', detail: '45 m2', url: 'http://kvart.test/spaces/izba' }],
    });
    const source = await until(() => received[0], 15_000);
    expect(source).toContain('Message-ID: <confirm-1@kvart.test>');
    expect(source).toContain('List-Unsubscribe: <http://kvart.test/settings>');
    expect(source).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(source).toContain('* Izba <1>');
    expect(source.replace(/=\r\n/g, '')).toContain('Izba &lt;1&gt;</a>');
    expect(source).toContain('Auto-Submitted: auto-generated');
    expect(source).toMatch(/Content-Type: text\/plain/);
    expect(source).toMatch(/Content-Type: text\/html/);
    expect(received).toHaveLength(1);
  });

  it('leaves no mailbox page', async () => {
    for (const path of ['/dev/mailbox', '/dev/mailbox.json']) {
      expect((await fetch(`${platform.url}${path}`)).status).toBe(404);
    }
  });
});
