import { simpleParser, type AddressObject } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as its receiver sees it. */
export interface ReceivedMail {
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  /** Every address in the text, in order. */
  links: string[];
  /** The entry for a calendar that it brings. */
  calendar: string | null;
}

/** A real SMTP server that keeps what it gets. */
export interface TestMailbox {
  /** For SMTP_URL. */
  url: string;
  mails: readonly ReceivedMail[];
  /** The first mail, come or still to come, that fits. */
  waitFor(fits: (mail: ReceivedMail) => boolean, milliseconds?: number): Promise<ReceivedMail>;
  clear(): void;
  close(): Promise<void>;
}

/** Starts a mailbox on a free port of this machine. */
export async function testMailbox(): Promise<TestMailbox> {
  const mails: ReceivedMail[] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      simpleParser(stream).then(
        (mail) => {
          const text = mail.text ?? '';
          mails.push({
            from: addressesOf(mail.from)[0] ?? '',
            to: addressesOf(mail.to),
            subject: mail.subject ?? '',
            text,
            html: mail.html || '',
            links: text.match(/https?:\/\/[^\s<>"]+/g) ?? [],
            calendar:
              mail.attachments
                .find(({ contentType }) => contentType === 'text/calendar')
                ?.content.toString() ?? null,
          });
          for (const look of waiting) look();
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    clear: () => void mails.splice(0),
    close: () => new Promise((resolve) => server.close(() => resolve())),
    waitFor: (fits, milliseconds = 8_000) =>
      new Promise((resolve, reject) => {
        const stop = () => {
          waiting.delete(look);
          clearTimeout(timer);
        };
        const look = () => {
          const mail = mails.find(fits);
          if (!mail) return;
          stop();
          resolve(mail);
        };
        const timer = setTimeout(() => {
          stop();
          const there = mails.map(({ to, subject }) => `${to.join(', ')}: ${subject}`).join('\n') || 'none';
          reject(new Error(`No such mail within ${milliseconds} ms. There are:\n${there}`));
        }, milliseconds);
        waiting.add(look);
        look();
      }),
  };
}

const addressesOf = (field: AddressObject | AddressObject[] | undefined): string[] =>
  [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));
