import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { someOf } from './chance.ts';
import { type Line, openLine } from './line.ts';
import { askAs } from './talk-ask.ts';
import type { Talker, TalkWorld } from './talk-world.ts';

/** How a while of writing and listening went. */
export interface Heard {
  sent: number;
  refused: number;
  /** Messages times people who may hear them. */
  expected: number;
  missing: number;
  doubled: number;
  /** Milliseconds from sending to each receiver. */
  delays: number[];
}

const mark = 'bench-';
const digits = 8;
/** After this long, what has not come is missing. */
const patience = 5_000;

/** People of a world with a line each, on a server of whatever kind. */
export class Crowd {
  private readonly world: TalkWorld;
  private readonly origin: string;
  private readonly lines: Line[] = [];
  private readonly sentAt = new Map<number, number>();
  private readonly heardBy = new Map<number, Set<number>>();
  private readonly members = new Map<string, Talker[]>();
  private next = 1;
  private heard: Heard = none();

  constructor(world: TalkWorld, origin: string) {
    this.world = world;
    this.origin = origin;
    for (const talker of world.talkers)
      for (const id of talker.conversationIds)
        this.members.set(id, [...(this.members.get(id) ?? []), talker]);
  }

  /** Lines that have broken although nobody asked them to. */
  get broken(): number {
    return this.lines.filter((line) => !line.isOpen()).length;
  }

  /** Everybody connects, some at a time. */
  async connect(url: string, pathOf: (talker: Talker) => string): Promise<void> {
    const waiting = this.world.talkers.entries();
    const some = Array.from({ length: 32 }, async () => {
      for (const [index, talker] of waiting) {
        const headers = { origin: this.origin, cookie: talker.cookie };
        this.lines.push(
          await openLine(url, { path: pathOf(talker), headers }, (text) => this.hear(index, text)),
        );
      }
    });
    await Promise.all(some);
  }

  /** Writes at a steady pace whether answers come or not, and waits until everybody has heard everything. */
  async talk(
    url: string,
    { seconds, perSecond, chance }: { seconds: number; perSecond: number; chance: () => number },
  ): Promise<Heard> {
    this.heard = none();
    this.heardBy.clear();
    const answers: Promise<void>[] = [];
    const began = performance.now();
    for (let count = 0; count < seconds * perSecond; count += 1) {
      const ahead = (count / perSecond) * 1_000 - (performance.now() - began);
      if (ahead > 0) await pause(ahead);
      const [conversationId = ''] = someOf(this.world.conversationIds, 1, chance);
      const members = this.members.get(conversationId) ?? [];
      const [talker] = someOf(members, 1, chance);
      if (talker) answers.push(this.send(url, talker, conversationId));
    }
    await Promise.all(answers);
    const until = performance.now() + patience;
    while (this.heard.delays.length < this.heard.expected && performance.now() < until) await pause(20);
    return { ...this.heard, missing: this.heard.expected - this.heard.delays.length };
  }

  close(): void {
    for (const line of this.lines) line.close();
  }

  private async send(url: string, talker: Talker, conversationId: string): Promise<void> {
    const number = this.next;
    this.next += 1;
    const text = `${mark}${String(number).padStart(digits, '0')} The room is dry and bright, and there is a lift.`;
    const input = { id: randomUUID(), conversationId, asActorId: talker.actorId, text };
    this.heardBy.set(number, new Set());
    this.sentAt.set(number, performance.now());
    const { sendMessage: answer } = await askAs<{ sendMessage: { __typename: string } }>(
      talker,
      { url, origin: this.origin, patience: 2 * patience },
      'send',
      { input },
    );
    if (answer.__typename === 'Message') {
      this.heard.sent += 1;
      this.heard.expected += this.members.get(conversationId)?.length ?? 0;
    } else this.heard.refused += 1;
  }

  private hear(index: number, text: string): void {
    const now = performance.now();
    const at = text.indexOf(mark);
    if (at < 0) return;
    const number = Number(text.slice(at + mark.length, at + mark.length + digits));
    const by = this.heardBy.get(number);
    const sentAt = this.sentAt.get(number);
    if (!by || sentAt === undefined) return;
    if (by.has(index)) {
      this.heard.doubled += 1;
      return;
    }
    by.add(index);
    this.heard.delays.push(now - sentAt);
  }
}

const none = (): Heard => ({ sent: 0, refused: 0, expected: 0, missing: 0, doubled: 0, delays: [] });
