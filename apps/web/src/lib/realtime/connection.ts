import type { ServerEvents, WatchRequest } from '@kvart/api-contract';
import type { Socket } from 'socket.io-client';
import { hearTabs, tellOthers, whenLeading } from './tabs.ts';
import type { TabNews } from './tabs.ts';

/** What the server tells. Each is a hint to ask again: the database is the truth. */
type Told = { [N in keyof ServerEvents]: Parameters<ServerEvents[N]>[0] };

export interface LiveEvents extends Told {
  /** The line stands, for the first time or again, or has gaps: what was told meanwhile is lost. */
  'line.up': Record<string, never>;
}

type LiveName = keyof LiveEvents;
type Handler = (payload: never) => void;

/** This tab, for the others. */
const self = Math.random().toString(36).slice(2);

const handlers = new Map<string, Set<Handler>>();
/** What pages of this tab look at, and how many of them. */
const watched = new Map<string, number>();
/** What each tab looks at; filled in the tab that holds the line. */
const wanted = new Map<string, readonly string[]>();

/** The line, in the tab that holds it for all. */
let socket: Promise<Socket> | null = null;
let begun = false;

const deliver = (name: string, payload: unknown) =>
  handlers.get(name)?.forEach((handle) => handle(payload as never));

const tellAll = (name: string, payload: unknown) => {
  deliver(name, payload);
  tellOthers({ type: 'told', name, payload });
};

/** A thing to watch, as one word: the name of its id and the id. */
const wordOf = (request: WatchRequest) => Object.entries(request)[0]?.join(' ') ?? '';
const requestOf = (word: string) => Object.fromEntries([word.split(' ')]);

const watchedByAll = () => new Set([...wanted.values()].flat());

const connect = (): Promise<Socket> =>
  (socket ??= import('socket.io-client').then(({ io }) => {
    const connection = io({ transports: ['websocket'], withCredentials: true, reconnectionDelayMax: 15_000 });
    connection.onAny((name: string, payload: unknown) =>
      name === 'hints.missed' ? tellAll('line.up', {}) : tellAll(name, payload),
    );
    connection.on('connect', () => {
      // Rooms are lost with the line: what is open in the pages is watched again.
      watchedByAll().forEach((word) => connection.emit('watch', requestOf(word)));
      tellAll('line.up', {});
    });
    return connection;
  }));

const emit = (name: string, payload: unknown) =>
  void socket?.then((connection) => connection.connected && connection.emit(name, payload));

/** A tab looks at other things than before: the server hears of the difference. */
const follow = (tab: string, things: readonly string[]) => {
  const before = watchedByAll();
  wanted.set(tab, things);
  const after = watchedByAll();
  for (const word of after) if (!before.has(word)) emit('watch', requestOf(word));
  for (const word of before) if (!after.has(word)) emit('unwatch', requestOf(word));
};

const restart = async (open: boolean) => {
  const connection = await socket;
  connection?.disconnect();
  if (open) connection?.connect();
};

const hear = (news: TabNews) => {
  if (news.type === 'told') return deliver(news.name, news.payload);
  if (news.type === 'who') return tellOthers({ type: 'watching', tab: self, things: [...watched.keys()] });
  // The rest is for the tab that holds the line.
  if (!socket) return;
  if (news.type === 'say') emit(news.name, news.payload);
  else if (news.type === 'watching') follow(news.tab, news.things);
  else void restart(news.open);
};

const lead = () => {
  follow(self, [...watched.keys()]);
  connect().catch(() => (socket = null));
  tellOthers({ type: 'who' });
};

/** Loads the line at the first need of it. Of several tabs one holds it and passes on what is told. */
const begin = () => {
  if (begun) return;
  begun = true;
  hearTabs(hear);
  addEventListener('pagehide', () => tellOthers({ type: 'watching', tab: self, things: [] }));
  whenLeading(lead);
};

/** Listens to an event of the server; loads the socket only now. Returns the way to stop. */
export const listen = <N extends LiveName>(
  name: N,
  handle: (payload: LiveEvents[N]) => void,
): (() => void) => {
  const set = handlers.get(name) ?? new Set<Handler>();
  handlers.set(name, set.add(handle));
  begin();
  return () => set.delete(handle);
};

/** Tells the server something that need not arrive. */
export const say = (name: string, payload: unknown) => {
  begin();
  if (socket) emit(name, payload);
  else tellOthers({ type: 'say', name, payload });
};

const watchedChanged = () => {
  begin();
  const things = [...watched.keys()];
  if (socket) follow(self, things);
  else tellOthers({ type: 'watching', tab: self, things });
};

/** Asks to be told about one thing for as long as its page is open. */
export const watch = (request: WatchRequest): (() => void) => {
  const word = wordOf(request);
  const count = watched.get(word) ?? 0;
  watched.set(word, count + 1);
  if (count === 0) watchedChanged();
  return () => {
    const left = (watched.get(word) ?? 1) - 1;
    if (left > 0) return watched.set(word, left);
    watched.delete(word);
    watchedChanged();
  };
};

/** Another person, another set of rooms: the line is opened anew, or closed. */
export const restartConnection = async (open: boolean) => {
  if (socket) await restart(open);
  else tellOthers({ type: 'restart', open });
};
