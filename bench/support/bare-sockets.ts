// The yardstick of live updates: `ws` and `pg`. It hears the same notifications as a node of the product and hands them
// to whoever sits in their rooms; whom it lets in, and whether they still may listen, it does not ask.
import { createServer } from 'node:http';
import { Client } from 'pg';
import { WebSocketServer, type WebSocket } from 'ws';

interface Signal {
  do: string;
  rooms: string[];
  event: string;
  payload: unknown;
}

const seated = new Map<string, Set<WebSocket>>();

const server = createServer((_request, response) => {
  const { user, system } = process.cpuUsage();
  response.end(
    `process_cpu_seconds_total ${(user + system) / 1e6}\nprocess_resident_memory_bytes ${process.memoryUsage.rss()}\n`,
  );
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket, request) => {
  const room = new URL(request.url ?? '/', 'http://bare').searchParams.get('room') ?? '';
  const here = seated.get(room) ?? new Set();
  seated.set(room, here.add(socket));
  socket.on('close', () => here.delete(socket));
  socket.on('message', () => socket.send('40'));
});

const client = new Client({ connectionString: process.env.DATABASE_URL });
client.on('notification', ({ payload }) => {
  const signal = JSON.parse(payload ?? '') as Signal;
  if (signal.do !== 'emit') return;
  const to = new Set(signal.rooms.flatMap((room) => [...(seated.get(room) ?? [])]));
  if (to.size === 0) return;
  const text = `42${JSON.stringify([signal.event, signal.payload])}`;
  for (const socket of to) socket.send(text);
});
await client.connect();
await client.query('LISTEN kvart_realtime');

process.on('SIGTERM', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.send?.({ kind: 'listening', url: `http://127.0.0.1:${port}` });
});
