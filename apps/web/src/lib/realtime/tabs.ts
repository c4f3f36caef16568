/** What tabs tell each other about the one line they share. */
export type TabNews =
  /** From the tab that holds the line: something the server has told. */
  | { type: 'told'; name: string; payload: unknown }
  /** To the tab that holds the line. */
  | { type: 'say'; name: string; payload: unknown }
  | { type: 'watching'; tab: string; things: readonly string[] }
  | { type: 'restart'; open: boolean }
  /** A new holder wants to know what the others look at. */
  | { type: 'who' };

const name = 'kvart-line';

let channel: BroadcastChannel | null = null;

/** Opens the way to the other tabs; without it (an old browser) every tab is for itself. */
export const hearTabs = (listen: (news: TabNews) => void) => {
  if (channel || typeof BroadcastChannel === 'undefined') return;
  channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<TabNews>) => listen(data));
};

/** Tells the other tabs; this one hears nothing of it. */
export const tellOthers = (news: TabNews) => channel?.postMessage(news);

/** Calls back once this tab is the one to hold the line: now, or when the one that holds it is closed. */
export const whenLeading = (lead: () => void) => {
  const locks = (navigator as Partial<Navigator>).locks;
  if (!locks || !channel) return lead();
  // Held for as long as the tab is there.
  locks.request(name, () => new Promise<never>(lead)).catch(lead);
};
