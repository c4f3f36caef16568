import { id as idSchema, type Viewer, refusals } from '@kvart/domain/shared';
import { sessionExpiry, sessionLifetime } from '@kvart/domain/accounts';
import { Injectable } from '@nestjs/common';
import { RequestViewer } from '../../platform/access/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import type { RequestContext } from '../../platform/graphql/index.ts';
import { Realtime } from '../../platform/realtime/index.ts';
import { deviceOf } from './device.ts';
import { newSecretToken } from './secret-token.ts';
import { SessionCookie } from './session-cookie.ts';
import { SessionRepository } from './session.repository.ts';

/** Starts and ends sessions. Ending one closes its sockets on every node when the transaction commits. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly cookie: SessionCookie,
    private readonly realtime: Realtime,
    private readonly viewers: RequestViewer,
  ) {}

  /** A new token at every sign-in; one that came along is ended, so that nobody can plant a session. */
  async start(tx: Tx, context: RequestContext, personId: string): Promise<void> {
    if (context.viewer) await this.end(tx, context.viewer.personId, { id: context.viewer.sessionId });
    const { token, hash } = newSecretToken();
    const now = new Date();
    const expiresAt = sessionExpiry({ createdAt: now, lastSeenAt: now });
    const device = deviceOf(context.req.headers['user-agent']);
    await this.sessions.start(tx, { personId, tokenHash: hash, device, expiresAt });
    // The database decides when a session ends; the cookie only must not end before it.
    this.cookie.write(context.reply, token, new Date(now.getTime() + sessionLifetime.absoluteMs));
    this.viewers.forget(context.req);
  }

  async end(tx: Tx, personId: string, which: { id?: string; except?: string }): Promise<string[]> {
    const ended = await this.sessions.revoke(tx, personId, which);
    for (const id of ended) await this.realtime.endSession(tx, id);
    return ended;
  }

  async signOut(context: RequestContext): Promise<void> {
    const { viewer } = context;
    if (viewer)
      await this.database.transaction((tx) => this.end(tx, viewer.personId, { id: viewer.sessionId }));
    this.forget(context);
  }

  /** Nobody is signed in here any more: the cookie goes too. */
  forget(context: RequestContext): void {
    this.cookie.clear(context.reply);
    this.viewers.forget(context.req);
  }

  async list(viewer: Viewer) {
    const running = await this.sessions.running(viewer.personId);
    return running.map((session) => ({ ...session, current: session.id === viewer.sessionId }));
  }

  async revoke(viewer: Viewer, id: string): Promise<void> {
    const ended = idSchema.safeParse(id).success
      ? await this.database.transaction((tx) => this.end(tx, viewer.personId, { id }))
      : [];
    if (ended.length === 0) throw new Refused(refusals.notFound());
  }

  async revokeOthers(viewer: Viewer): Promise<void> {
    await this.database.transaction((tx) => this.end(tx, viewer.personId, { except: viewer.sessionId }));
  }
}
