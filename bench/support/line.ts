import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A socket that speaks as much of socket.io as listening takes, so that two thousand of them fit beside a server. */
export interface Line {
  /** Whether it still stands. */
  isOpen: () => boolean;
  close: () => void;
}

/** Opens a line and takes its seat; hands on each event as the text it came as. */
export async function openLine(
  url: string,
  { path, headers }: { path: string; headers: Record<string, string> },
  onEvent: (text: string) => void,
): Promise<Line> {
  const socket = new WebSocket(url.replace('http', 'ws') + path, { headers, perMessageDeflate: false });
  const seated = new Promise<void>((resolve, reject) => {
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      // 2 is a heartbeat, 40 the seat, 42 an event.
      if (text === '2') socket.send('3');
      else if (text.startsWith('42')) onEvent(text);
      else if (text.startsWith('40')) resolve();
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error(`${url} has hung up`)));
  });
  await once(socket, 'open');
  socket.send('40');
  await seated;
  return { isOpen: () => socket.readyState === WebSocket.OPEN, close: () => socket.terminate() };
}
