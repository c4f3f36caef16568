import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testMailbox, type TestMailbox } from './test-mailbox.ts';

let mailbox: TestMailbox;
beforeAll(async () => {
  mailbox = await testMailbox();
});
afterAll(() => mailbox.close());

/** Speaks SMTP by hand, so that the test needs no mailer. */
async function send(subject: string): Promise<void> {
  const socket = connect(Number(new URL(mailbox.url).port), '127.0.0.1');
  const lines = ['EHLO test', 'MAIL FROM:<kvart@example.org>', 'RCPT TO:<ana@example.org>', 'DATA'];
  const body = `From: kvart@example.org\r\nTo: ana@example.org\r\nSubject: ${subject}\r\n\r\nConfirm: https://kvart.test/confirm?token=abc\r\n.`;
  for (const line of [...lines, body, 'QUIT']) {
    await new Promise((resolve) => socket.once('data', resolve));
    socket.write(`${line}\r\n`);
  }
}

test('keeps what comes and waits for what is still to come', async () => {
  const awaited = mailbox.waitFor(({ subject }) => subject === 'Hello');
  await send('Hello');
  const mail = await awaited;
  expect(mail).toMatchObject({ to: ['ana@example.org'], links: ['https://kvart.test/confirm?token=abc'] });
  expect(mailbox.mails).toHaveLength(1);
});

test('says which mails there are when the right one does not come', async () => {
  await expect(mailbox.waitFor(({ subject }) => subject === 'Never', 50)).rejects.toThrow(
    'ana@example.org: Hello',
  );
});
