import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Message } from './message.ts';
import { Outbox } from './outbox.ts';

const keep = 200;

/** A mail in the local mailbox, as a developer or a test reads it. */
export interface StoredMail {
  id: string;
  at: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** Addresses of web pages in the text, in order. */
  links: string[];
}

/** Keeps the latest mails as files, so that Kvart can be tried without a mail server. Local mode only. */
export class MailboxOutbox extends Outbox {
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  private writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly folder: string) {
    super();
  }

  override send(message: Message): Promise<void> {
    const written = this.writing.then(() => this.store(message));
    this.writing = written.catch(() => undefined);
    return written;
  }

  /** Newest first. */
  async list(): Promise<StoredMail[]> {
    const mails = await Promise.all((await this.ids()).map((id) => this.read(id)));
    return mails.filter((mail) => mail !== null);
  }

  async read(id: string): Promise<StoredMail | null> {
    if (!/^[0-9]{13}-[0-9a-f]{8}$/.test(id)) return null;
    const text = await readFile(join(this.folder, `${id}.json`), 'utf8').catch(() => null);
    return text ? (JSON.parse(text) as StoredMail) : null;
  }

  private async store(message: Message): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    // At least once means: perhaps twice. A mail program would show the second copy only.
    for (const known of await this.list()) {
      if (known.messageId === message.messageId) await this.remove(known.id);
    }
    const id = `${Date.now()}-${randomBytes(4).toString('hex')}`;
    const { message: eml } = await this.transport.sendMail(message);
    const { to, subject, text, html, messageId } = message;
    const links = text.match(/https?:\/\/\S+/g) ?? [];
    const mail: StoredMail = { id, at: new Date().toISOString(), to, subject, text, html, messageId, links };
    await this.write(`${id}.eml`, eml as Buffer);
    await this.write(`${id}.json`, JSON.stringify(mail));
    for (const old of (await this.ids()).slice(keep)) await this.remove(old);
  }

  /** A reader never meets half a file. */
  private async write(name: string, content: string | Buffer): Promise<void> {
    const path = join(this.folder, name);
    await writeFile(`${path}.new`, content);
    await rename(`${path}.new`, path);
  }

  private async ids(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .sort()
      .reverse();
  }

  private async remove(id: string): Promise<void> {
    for (const end of ['eml', 'json']) await rm(join(this.folder, `${id}.${end}`), { force: true });
  }
}
