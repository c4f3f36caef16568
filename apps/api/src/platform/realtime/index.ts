export { channel, signalSql } from './notify.sql.ts';
export { type ClientAnswer, type ClientCall, ClientEvent } from './client-event.decorator.ts';
export { Realtime } from './realtime.ts';
export { RealtimeModule } from './realtime.module.ts';
export { rooms } from './rooms.ts';
export type { Hint } from './signal.ts';
export { type MayWatch, Watchables } from './watchables.ts';
