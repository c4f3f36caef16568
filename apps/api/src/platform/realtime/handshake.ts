import type { IncomingMessage } from 'node:http';
import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { SessionReader } from '../access/request-viewer.ts';
import { Config } from '../config/index.ts';

/** Who stands behind a connection, as far as the handshake found out. */
export interface Caller {
  viewer: Viewer | null;
  /** Kept in memory while connected, so that each event asks anew who sends it. */
  cookie: string | undefined;
}

/**
 * Decides who may open a socket. Browsers send cookies with WebSockets from any page and no CORS rule stops
 * them, so the Origin has to be ours; guards of the HTTP side do not run here.
 */
@Injectable()
export class Handshake {
  private readonly callers = new WeakMap<IncomingMessage, Caller>();

  constructor(
    private readonly config: Config,
    private readonly sessions: SessionReader,
  ) {}

  /** Lets in pages of ours: with a running session as its person, otherwise as a visitor. */
  async admit(request: IncomingMessage): Promise<boolean> {
    if (!this.isOurs(request.headers.origin, request.headers.host)) return false;
    const { cookie } = request.headers;
    this.callers.set(request, { viewer: await this.sessions.viewerOf(cookie), cookie });
    return true;
  }

  /** The caller of an admitted request. */
  callerOf(request: IncomingMessage): Caller {
    return this.callers.get(request) ?? { viewer: null, cookie: undefined };
  }

  /** Asks again who it is; null once the session has ended. */
  viewerNow({ cookie }: Caller): Promise<Viewer | null> {
    return this.sessions.viewerOf(cookie);
  }

  private isOurs(origin: string | undefined, host: string | undefined): boolean {
    if (!origin || !URL.canParse(origin)) return false;
    const asked = new URL(origin);
    return asked.origin === new URL(this.config.publicUrl).origin || asked.host === host;
  }
}
