import { refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../errors/refused.ts';

/** Finds the person behind a session cookie. Implemented by the accounts module. */
export abstract class SessionReader {
  /**
   * @param cookieHeader the request's Cookie header, as it came.
   * @param actorId the actor the person wants to act as; ignored unless a membership is running.
   */
  abstract viewerOf(cookieHeader: string | undefined, actorId?: string): Promise<Viewer | null>;
}

const known = Symbol('viewer');
type Known = FastifyRequest['raw'] & { [known]?: Promise<Viewer | null> | undefined };

/** Knows who asks, once per request. It hangs on the request, so that it goes with it. */
@Injectable()
export class RequestViewer {
  constructor(private readonly sessions: SessionReader) {}

  of(request: FastifyRequest): Promise<Viewer | null> {
    const raw: Known = request.raw;
    const header = request.headers['x-kvart-actor'];
    raw[known] ??= this.sessions.viewerOf(
      request.headers.cookie,
      typeof header === 'string' ? header : undefined,
    );
    return raw[known];
  }

  /**
   * Asks anew, after something that took its time.
   * @throws Refused `sign_in_required` where the session has ended meanwhile.
   */
  async again(request: FastifyRequest): Promise<Viewer> {
    this.forget(request);
    const viewer = await this.of(request);
    if (!viewer) throw new Refused(refusals.signInRequired());
    return viewer;
  }

  /** Forgets what was read, after a request has signed its person in or out. */
  forget(request: FastifyRequest): void {
    const raw: Known = request.raw;
    raw[known] = undefined;
  }
}
