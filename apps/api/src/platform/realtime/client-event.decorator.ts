import type { Viewer } from '@kvart/domain/shared';
import { SetMetadata } from '@nestjs/common';
import type { Socket } from 'socket.io';

export const CLIENT_EVENT = 'kvart:client-event';

/** One event a client has sent. */
export interface ClientCall {
  socket: Socket;
  /** Read for this very event. */
  viewer: Viewer | null;
  /** As it came: check it before use. */
  payload: unknown;
}

/** What the client's acknowledgement receives. */
export interface ClientAnswer {
  ok: boolean;
  code?: string;
}

/**
 * The method answers an event of that name: `async watch(call: ClientCall): Promise<ClientAnswer>`. Like every
 * operation it has to declare `@Access` or `@Public`, or the start fails.
 */
export const ClientEvent = (name: string) => SetMetadata(CLIENT_EVENT, name);
