import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import {
  emptyView,
  heads,
  type Letter,
  pauseAfter,
  type ShownMessage,
  told,
  type View,
  withChanges,
} from './talk-client-rules.ts';
import { askAs } from './talk-ask.ts';
import type { talkDocuments } from './talk-documents.ts';
import type { Talker } from './talk-world.ts';

/** What is taken away from a client to see that it is needed. */
export type Without = 'catch-up' | 'idempotency' | null;

export interface MessengerOptions {
  talker: Talker;
  nodes: readonly string[];
  origin: string;
  chance: () => number;
  without: Without;
  /** Of a hundred answers to sent messages, so many get lost on the way back. */
  lostAnswers: number;
  /** Of a hundred hints, so many get lost although the line stands. */
  lostHints: number;
}

/** The page asks once a minute, here it is quicker, so that a run ends soon. */
const askAgain = 4_000;
const patience = 10_000;
interface Hint {
  conversationId: string;
  change: number;
  message?: ShownMessage;
}

/**
 * Somebody with Kvart open: an outbox that sends in order and tries again, and conversations kept up to date by hints
 * and by asking. What the web client does, without its storage and tabs.
 */
export class Messenger {
  /** What the server has confirmed: its number by the message's id. */
  readonly confirmed = new Map<string, number>();
  /** What the server would not have, with its reason. */
  readonly refused: string[] = [];
  /** How often it was tried, asked and connected. */
  readonly counts = { attempts: 0, catchUps: 0, connections: 0 };
  private readonly options: MessengerOptions;
  private readonly views = new Map<string, View>();
  private readonly catching = new Map<string, { again: boolean }>();
  private outbox: Letter[] = [];
  private node: number;
  private socket: Socket | null = null;
  private stopped = false;
  private wake: () => void = () => undefined;
  private hangUp: () => void = () => undefined;
  private readonly life: Promise<unknown>;

  constructor(options: MessengerOptions) {
    this.options = options;
    this.node = Math.floor(options.chance() * options.nodes.length);
    for (const id of options.talker.conversationIds) this.views.set(id, emptyView);
    this.life = Promise.all([this.keepSending(), this.keepLine(), this.keepAsking()]);
  }

  get talker(): Talker {
    return this.options.talker;
  }

  /** How many messages wait to be confirmed. */
  get waiting(): number {
    return this.outbox.length;
  }

  write(conversationId: string, text: string): void {
    this.outbox.push({ id: randomUUID(), conversationId, text, attempts: 0, notBefore: 0 });
    this.wake();
  }

  /** The line breaks; the next one may lead to another node. */
  drop(): void {
    this.socket?.io.engine.close();
  }

  /** From now on it talks to the next node. */
  move(): void {
    this.node = (this.node + 1) % this.options.nodes.length;
    this.drop();
  }

  /** What it shows of a conversation. */
  shown(conversationId: string): ShownMessage[] {
    return [...(this.views.get(conversationId) ?? emptyView).messages.values()].sort((a, b) => a.seq - b.seq);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    this.hangUp();
    await this.life;
  }

  private async keepSending(): Promise<void> {
    while (!this.stopped) {
      const due = heads(this.outbox);
      const next = due.find(({ notBefore }) => notBefore <= Date.now());
      const soonest = Math.min(...due.map(({ notBefore }) => notBefore)) - Date.now();
      if (next) await this.attempt(next);
      else await this.rest(Math.max(1, Math.min(soonest, 1_000)));
    }
  }

  private async rest(ms: number): Promise<void> {
    const stop = new AbortController();
    this.wake = () => stop.abort();
    await pause(ms, undefined, { signal: stop.signal }).catch(() => undefined);
  }

  private async attempt(letter: Letter): Promise<void> {
    this.counts.attempts += 1;
    const later = await this.send(letter);
    if (!later) {
      this.outbox = this.outbox.filter((one) => one !== letter);
      return;
    }
    letter.attempts += 1;
    letter.notBefore =
      Date.now() + Math.max(later.afterMs, pauseAfter(letter.attempts, this.options.chance()));
    if (this.options.without === 'idempotency') letter.id = randomUUID();
    // Where one node does not answer, the balancer leads to another.
    this.node = (this.node + 1) % this.options.nodes.length;
  }

  /** Null where it is settled: confirmed, or refused for good. */
  private async send({ id, conversationId, text }: Letter): Promise<{ afterMs: number } | null> {
    const isLost = this.options.chance() * 100 < this.options.lostAnswers;
    try {
      const input = { id, conversationId, asActorId: this.options.talker.actorId, text };
      const { sendMessage: answer } = await this.ask<{ sendMessage: ShownMessage | Refusal }>('send', {
        input,
      });
      if (isLost) return { afterMs: 0 };
      if (answer.__typename === 'Message') {
        this.confirmed.set(answer.id, answer.seq);
        this.take(answer);
        return null;
      }
      if (answer.retryAfterSeconds) return { afterMs: answer.retryAfterSeconds * 1_000 };
      this.refused.push(answer.code);
      return null;
    } catch {
      return { afterMs: 0 };
    }
  }

  private ask<T>(document: keyof typeof talkDocuments, variables: object): Promise<T> {
    const { nodes, talker, origin } = this.options;
    return askAs<T>(talker, { url: nodes[this.node] ?? '', origin, patience }, document, variables);
  }

  /** Takes a message as it is where it is the next change; else asks for what lies between. */
  private take(message: ShownMessage): void {
    const known = this.views.get(message.conversationId);
    if (!known) return;
    const { view, complete } = told(known, message);
    this.views.set(message.conversationId, view);
    if (!complete) void this.catchUp(message.conversationId);
  }

  private hear({ conversationId, change, message }: Hint): void {
    if (this.options.chance() * 100 < this.options.lostHints) return;
    if (message) this.take(message);
    else if ((this.views.get(conversationId)?.lastChange ?? 0) < change) void this.catchUp(conversationId);
  }

  /** Asks for all that has changed since; what is told meanwhile makes it ask once more. */
  private async catchUp(conversationId: string): Promise<void> {
    if (this.options.without === 'catch-up') return;
    const running = this.catching.get(conversationId);
    if (running) return void (running.again = true);
    const run = { again: true };
    this.catching.set(conversationId, run);
    try {
      while (run.again && !this.stopped) {
        run.again = false;
        this.counts.catchUps += 1;
        if (!(await this.fetchOn(conversationId))) run.again = true;
      }
    } catch {
      // Nothing is lost: it is asked again when the line is back, or after a while.
    } finally {
      this.catching.delete(conversationId);
    }
  }

  /** One round; true where nothing is left to ask for. */
  private async fetchOn(conversationId: string): Promise<boolean> {
    const asActorId = this.options.talker.actorId;
    const afterChange = this.views.get(conversationId)?.lastChange ?? 0;
    const { messageChanges: found } = await this.ask<{ messageChanges: Changes }>('changes', {
      ...{ conversationId, asActorId, afterChange, first: 200 },
    });
    const known = this.views.get(conversationId) ?? emptyView;
    this.views.set(conversationId, withChanges(known, found.messages, found.lastChange));
    return found.complete;
  }

  private async keepAsking(): Promise<void> {
    while (!this.stopped) {
      await this.nap(askAgain * (0.75 + this.options.chance() / 2));
      if (!this.stopped) await Promise.all([...this.views.keys()].map((id) => this.catchUp(id)));
    }
  }

  private async keepLine(): Promise<void> {
    while (!this.stopped) {
      await this.hold(this.options.nodes[this.node] ?? '');
      await this.nap(100 + this.options.chance() * 400);
      this.node = (this.node + 1) % this.options.nodes.length;
    }
  }

  /** A line to one node, for as long as it lasts. */
  private hold(url: string): Promise<void> {
    const { origin, talker } = this.options;
    const socket = io(url, {
      ...{ transports: ['websocket'], reconnection: false, forceNew: true, timeout: 5_000 },
      extraHeaders: { origin, cookie: talker.cookie },
    });
    this.socket = socket;
    return new Promise((resolve) => {
      // A line that is only about to stand says nothing when it is given up.
      this.hangUp = () => {
        socket.disconnect();
        resolve();
      };
      socket.on('message.changed', (hint: Hint) => this.hear(hint));
      socket.on('hints.missed', () => this.caughtUp());
      socket.on('connect', () => {
        this.counts.connections += 1;
        this.caughtUp();
      });
      socket.on('connect_error', () => resolve());
      socket.on('disconnect', () => resolve());
    });
  }

  private caughtUp(): void {
    for (const id of this.views.keys()) void this.catchUp(id);
  }

  /** Short pauses, so that stopping never waits long. */
  private async nap(ms: number): Promise<void> {
    const until = Date.now() + ms;
    while (!this.stopped && Date.now() < until) await pause(Math.min(200, Math.max(1, until - Date.now())));
  }
}

interface Refusal {
  __typename: 'UserError';
  code: string;
  retryAfterSeconds?: number;
}

interface Changes {
  messages: ShownMessage[];
  lastChange: number;
  complete: boolean;
}
