import type { Message } from './message.ts';

/** Where messages go: a mail server, or the local mailbox. */
export abstract class Outbox {
  /** Resolves once somebody else answers for the message. A throw means: try later. */
  abstract send(message: Message): Promise<void>;

  /** Ends open connections. */
  async close(): Promise<void> {}
}
