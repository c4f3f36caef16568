import type { Server as HttpServer } from 'node:http';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Server } from 'socket.io';
import { Config } from '../config/index.ts';
import { Database } from '../database/index.ts';
import { Metrics } from '../telemetry/metrics.ts';
import { runningSessions } from './connected-sessions.sql.ts';
import { Listener } from './listener.ts';
import { RedisListener } from './redis-listener.ts';
import { rooms } from './rooms.ts';
import { endSocket, seatAmongActors, socketsIn } from './seats.ts';
import { SignalHandler } from './signal-handler.ts';
import type { Signal } from './signal.ts';
import { SocketServer } from './socket-server.ts';

const checkEvery = 5_000;

/** One API node's part in realtime: sockets, the ear at the database, and the regular check of sessions. */
@Injectable()
export class RealtimeNode implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Realtime');
  private listener: Listener | undefined;
  private redis: RedisListener | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly config: Config,
    private readonly database: Database,
    private readonly sockets: SocketServer,
    private readonly signals: SignalHandler,
    private readonly metrics: Metrics,
  ) {}

  onApplicationBootstrap(): void {
    const http = this.host.httpAdapter?.getHttpServer() as HttpServer | undefined;
    if (!http) return;
    const io = this.sockets.attach(http);
    const { DATABASE_URL, REDIS_URL } = this.config.env;
    const ears = {
      hear: (signal: Signal) => this.guard('signal', this.signals.handle(io, signal)),
      mayHaveMissed: () => this.guard('recheck', this.catchUp(io)),
    };
    this.listener = new Listener(DATABASE_URL, ears);
    if (REDIS_URL) this.redis = new RedisListener(REDIS_URL, ears);
    this.timer = setInterval(() => this.guard('check', this.checkSessions(io)), checkEvery);
    this.timer.unref();
    this.metrics.gauge('kvart_sockets', 'Open sockets', [], (gauge) => gauge.set(io.engine.clientsCount));
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.sockets.close();
    this.redis?.close();
    await this.listener?.close();
  }

  /** Holds every socket against the database, should a signal have gone astray. */
  async checkSessions(io: Server): Promise<void> {
    const sessions = [...io.of('/').adapter.rooms.keys()]
      .filter((room) => room.startsWith(rooms.session('')))
      .map((room) => room.slice(rooms.session('').length));
    if (sessions.length === 0) return;
    const running = new Map(
      (await runningSessions(this.database, sessions)).map(({ id, actorIds }) => [id, actorIds]),
    );
    for (const id of sessions) {
      const actorIds = running.get(id);
      for (const socket of socketsIn(io, rooms.session(id))) {
        if (actorIds) await seatAmongActors(socket, actorIds);
        else endSocket(socket);
      }
    }
  }

  /** After signals may have been missed: who may not hear goes, and everybody else is told to look anew. */
  private async catchUp(io: Server): Promise<void> {
    try {
      await this.checkSessions(io);
      await this.signals.recheckAll(io);
    } finally {
      io.emit('hints.missed', {});
    }
  }

  private guard(what: string, work: Promise<void>): void {
    work.catch((error: unknown) => this.log.warn({ msg: `realtime ${what} failed`, err: error }));
  }
}
