import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import { Server, type Socket } from 'socket.io';
import type { ClientAnswer } from './client-event.decorator.ts';
import { ClientEvents } from './client-events.ts';
import { EventBudget } from './event-budget.ts';
import { type Caller, Handshake } from './handshake.ts';
import { Presence } from './presence.ts';
import { endSocket, openedBy, seat } from './seats.ts';

const limits = { burst: 80, perSecond: 10, payloadBytes: 16_384, visitors: 5_000 };

/** The socket.io side of a node. */
@Injectable()
export class SocketServer {
  private readonly log = new Logger('Realtime');
  private server: Server | undefined;
  private visitors = 0;
  private closing = false;

  constructor(
    private readonly handshake: Handshake,
    private readonly events: ClientEvents,
    private readonly presence: Presence,
  ) {}

  /** Undefined where this process serves no HTTP. */
  get io(): Server | undefined {
    return this.server;
  }

  /** Serves sockets under /socket.io of the same HTTP server. */
  attach(http: HttpServer): Server {
    this.server = new Server(http, {
      path: '/socket.io',
      serveClient: false,
      // Polling would tie a client to one node; every browser we support speaks WebSocket.
      transports: ['websocket'],
      allowUpgrades: false,
      perMessageDeflate: false,
      maxHttpBufferSize: limits.payloadBytes,
      connectTimeout: 10_000,
      // Connection state recovery stays off: it would let a revoked session back in.
      allowRequest: (request, answer) => void this.admit(request).then((ok) => answer(null, ok)),
    });
    this.server.on('connection', (socket) => void this.welcome(socket));
    return this.server;
  }

  /** Cuts all connections the way a broken network would, so that clients come back to another node. */
  close(): void {
    this.closing = true;
    this.server?.engine.close();
  }

  private async admit(request: IncomingMessage): Promise<boolean> {
    if (this.closing) return false;
    try {
      const admitted = await this.handshake.admit(request);
      return (
        admitted && (this.handshake.callerOf(request).viewer !== null || this.visitors < limits.visitors)
      );
    } catch (error) {
      this.log.warn({ msg: 'handshake failed', err: error });
      return false;
    }
  }

  private async welcome(socket: Socket): Promise<void> {
    socket.data = { caller: this.handshake.callerOf(socket.request) };
    if (!openedBy(socket)) {
      this.visitors += 1;
      socket.on('disconnect', () => (this.visitors -= 1));
    }
    // The rooms are still known here, and gone at 'disconnect'.
    socket.on('disconnecting', () => {
      for (const room of socket.rooms) this.presence.went(socket, room).catch(() => undefined);
    });
    const budget = new EventBudget(limits.burst, limits.perSecond, Date.now());
    socket.use((_event, next) => {
      if (budget.take(Date.now())) next();
      else socket.disconnect(true);
    });
    socket.onAny((name: string, ...args: unknown[]) => void this.receive(socket, name, args));
    await seat(socket);
  }

  private async receive(socket: Socket, name: string, args: unknown[]): Promise<void> {
    const reply =
      typeof args.at(-1) === 'function' ? (args.at(-1) as (answer: ClientAnswer) => void) : undefined;
    try {
      const { caller } = socket.data as { caller: Caller };
      const viewer = caller.viewer && (await this.handshake.viewerNow(caller));
      if (caller.viewer && !viewer) return endSocket(socket);
      // Done whether or not somebody waits for the answer.
      const answer = await this.events.answer(name, { socket, viewer, payload: args[0] });
      reply?.(answer);
    } catch (error) {
      this.log.warn({ msg: 'socket event failed', event: name.slice(0, 40), err: error });
      reply?.({ ok: false, code: 'failed' });
    }
  }
}
