import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ClientEvents } from './client-events.ts';
import { Fanout } from './fanout.ts';
import { Handshake } from './handshake.ts';
import { Presence } from './presence.ts';
import { RealtimeNode } from './realtime-node.ts';
import { Realtime } from './realtime.ts';
import { SignalHandler } from './signal-handler.ts';
import { SocketServer } from './socket-server.ts';
import { WatchEvents } from './watch.events.ts';
import { Watchables } from './watchables.ts';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    Fanout,
    Realtime,
    Watchables,
    Handshake,
    ClientEvents,
    Presence,
    WatchEvents,
    SignalHandler,
    SocketServer,
    RealtimeNode,
  ],
  exports: [Realtime, Watchables],
})
export class RealtimeModule {}
