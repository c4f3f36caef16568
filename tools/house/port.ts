import { createServer } from 'node:net';
import { Problem } from './problem.ts';

/** Listens for a moment on a port to learn whether it is free; 0 finds any free one. Returns the port. */
export function probePort(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Problem(explain(error, host, port)));
    });
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  });
}

/** The port asked for, checked; so that a typing mistake is answered before anything starts. */
export function readPort(value: string | undefined): number {
  const port = Number(value ?? 3000);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Problem(`PORT must be a number from 0 to 65535, but it is "${value ?? ''}".`);
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): string {
  const another = `PORT=${port + 1} npm start`;
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop that one, or choose another: ${another}`;
  }
  if (error.code === 'EACCES') return `Port ${port} is the administrator's. Choose another: ${another}`;
  return `HOST=${host} is no address of this machine (${error.code ?? error.message}).`;
}
