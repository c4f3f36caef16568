type Handler = (payload?: unknown) => void;

const any = new Set<(name: string, payload?: unknown) => void>();
const handlers = new Map<string, Set<Handler>>();

/** What the page has sent over the live line: `['watch', { spaceId }]`. */
export const sent: [string, unknown][] = [];

/** The live line in tests: nothing goes out, and a test can play the server. */
const line = {
  connected: true,
  on: (name: string, handle: Handler) => {
    handlers.set(name, (handlers.get(name) ?? new Set<Handler>()).add(handle));
    return line;
  },
  onAny: (handle: (name: string, payload?: unknown) => void) => {
    any.add(handle);
    return line;
  },
  emit: (name: string, payload: unknown) => {
    sent.push([name, payload]);
    return line;
  },
  connect: () => line,
  disconnect: () => line,
};

export const io = () => line;

/** Plays the server: tells the page of an event. */
export const serverTells = (name: string, payload: unknown = {}) => {
  handlers.get(name)?.forEach((handle) => handle(payload));
  any.forEach((handle) => handle(name, payload));
};
