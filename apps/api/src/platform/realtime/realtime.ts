import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/index.ts';
import { Fanout } from './fanout.ts';
import type { Hint } from './signal.ts';

type Writer = Pick<Tx, '$queryRawUnsafe'>;

/**
 * Speaks to sockets on every node. All of it happens when the caller's transaction commits, and none of it
 * is a promise: a client that missed a hint reads the truth from the database.
 */
@Injectable()
export class Realtime {
  constructor(private readonly fanout: Fanout) {}

  /** Whether statements that make signals (`signalSql`) are to send them on as well. */
  get byStatement(): boolean {
    return this.fanout.byStatement;
  }

  /** Passes on what a statement has made and committed, unless it has done so itself. */
  async forward(signals: readonly string[]): Promise<void> {
    if (!this.byStatement) await this.fanout.forward(signals);
  }

  /** Sends an event to everybody in the rooms, once each. */
  async publish(tx: Writer, { room, rooms = [], event, payload }: Hint): Promise<void> {
    await this.fanout.send(tx, { do: 'emit', rooms: room ? [room, ...rooms] : rooms, event, payload });
  }

  /** Disconnects the sockets of a revoked session. */
  async endSession(tx: Writer, sessionId: string): Promise<void> {
    await this.fanout.order(tx, { do: 'end_session', sessionId });
  }

  /** Disconnects all sockets of a person, for example after a password reset. */
  async endSessionsOf(tx: Writer, personId: string, exceptSessionId?: string): Promise<void> {
    await this.fanout.order(tx, {
      do: 'end_person',
      personId,
      ...(exceptSessionId && { except: exceptSessionId }),
    });
  }

  /** Lets a new member's open sockets into the actor's room. */
  async joinActor(tx: Writer, personId: string, actorId: string): Promise<void> {
    await this.fanout.order(tx, { do: 'join_actor', personId, actorId });
  }

  /** Takes a removed member's open sockets out of the actor's room. */
  async leaveActor(tx: Writer, personId: string, actorId: string): Promise<void> {
    await this.fanout.order(tx, { do: 'leave_actor', personId, actorId });
  }

  /** Asks again whether those who watch a thing may still see it, for example after it was withdrawn. */
  async recheckRoom(tx: Writer, room: string): Promise<void> {
    await this.fanout.order(tx, { do: 'recheck', room });
  }
}
