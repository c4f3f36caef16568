import { shouldTouchSession } from '@kvart/domain/accounts';
import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { SessionReader } from '../../platform/access/index.ts';
import { hashToken } from './secret-token.ts';
import { SessionCookie } from './session-cookie.ts';
import { SessionRepository } from './session.repository.ts';

/** Reads who asks from the session cookie. */
@Injectable()
export class CookieSessionReader extends SessionReader {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionRepository,
  ) {
    super();
  }

  async viewerOf(cookieHeader: string | undefined, actorId?: string): Promise<Viewer | null> {
    const token = this.cookie.read(cookieHeader);
    if (!token || token.length > 100) return null;
    const found = await this.sessions.viewerBy(hashToken(token));
    if (!found) return null;
    const { lastSeenAt, ...viewer } = found;
    if (shouldTouchSession(lastSeenAt, new Date())) await this.sessions.touch(viewer.sessionId);
    const isMember = actorId !== undefined && Object.hasOwn(viewer.memberships, actorId);
    return { ...viewer, actingAs: isMember ? actorId : null };
  }
}
