import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { ArrowDown } from 'lucide-react';
import { Button } from '@kvart/ui';
import { VList } from 'virtua';
import type { VListHandle } from 'virtua';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import type { OutboxMessage } from '../../lib/outbox/rules.ts';
import type { History } from './history.ts';
import { MessageRow } from './MessageRow.tsx';
import type { MessageContext } from './MessageRow.tsx';
import { rowOfSeq, rowsOf } from './rows.ts';
import type { Row } from './rows.ts';
import { WaitingRow } from './WaitingRow.tsx';

/** From so near to an edge on the next stretch is fetched, in pixels. */
const near = 600;
/** So near to the end the reader is at the end. */
const atEnd = 80;
/** How often a history that was just opened is put right, and what says that its reader has taken over. */
const settlingMs = 250;
const settlingRounds = 4;
const takingOver = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

const DayLine = ({ at }: { at: string }) => {
  const format = useFormat();
  return (
    <p className="my-3 flex items-center gap-3 px-4 text-xs font-semibold tracking-wide text-soft before:h-px before:flex-1 before:bg-rule after:h-px after:flex-1 after:bg-rule">
      <time dateTime={at}>{format.weekday(at)}</time>
    </p>
  );
};

const UnreadLine = () => {
  const t = useT();
  return (
    <p className="my-3 flex items-center gap-3 px-4 text-xs font-semibold tracking-wide text-accent before:h-px before:flex-1 before:bg-accent after:h-px after:flex-1 after:bg-accent">
      {t('messages.newLine')}
    </p>
  );
};

const line = (row: Row, context: MessageContext) => {
  switch (row.type) {
    case 'day':
      return <DayLine key={row.key} at={row.at} />;
    case 'unread':
      return <UnreadLine key={row.key} />;
    case 'waiting':
      return <WaitingRow key={row.key} message={row.message} />;
    case 'message':
      return <MessageRow key={row.key} message={row.message} follows={row.follows} context={context} />;
  }
};

/** The history: only what is near the eye is drawn, and it stays where it is while older ones come in above. */
export const HistoryView = ({
  history,
  waiting,
  context,
  at,
  label,
  onReach,
  onRead,
  onNewest,
}: {
  history: History;
  waiting: readonly OutboxMessage[];
  context: MessageContext;
  /** The message to show first; else where the reader had stopped. */
  at: number | null;
  label: string;
  onReach: (side: 'older' | 'newer') => void;
  /** The newest message that has been seen. */
  onRead: (seq: number) => void;
  /** Opens the end, where it is too far to go through all in between. */
  onNewest: () => void;
}) => {
  const t = useT();
  const list = useRef<VListHandle>(null);
  const rows = useMemo(() => rowsOf(history, waiting), [history, waiting]);
  const first = history.messages[0]?.seq ?? 0;
  const knownFirst = useRef(first);
  // Older ones have come in above: what is looked at must not move.
  const grewAbove = first < knownFirst.current;
  const [isAtEnd, setAtEnd] = useState(true);
  const stays = useRef(true);
  // How far the reader has been: what comes after is new, whether it was there before or came just now.
  const [seen, setSeen] = useState(() => (history.firstUnreadSeq ?? history.lastSeq + 1) - 1);

  const settled = useRef(false);
  const look = () => {
    const view = list.current;
    // Before it stands where it should, nothing has been seen.
    if (!view || !settled.current) return;
    const { scrollOffset, scrollSize, viewportSize } = view;
    const below = scrollSize - scrollOffset - viewportSize;
    stays.current = below < atEnd && !history.hasNewer;
    setAtEnd(stays.current);
    if (stays.current) setSeen(history.lastSeq);
    if (scrollOffset < near && history.hasOlder) onReach('older');
    if (below < near && history.hasNewer) onReach('newer');
    const lowest = rows[view.findItemIndex(scrollOffset + viewportSize - 8)];
    if (stays.current) onRead(history.lastSeq);
    else if (lowest?.type === 'message') onRead(lowest.message.seq);
  };
  const toEnd = () => list.current?.scrollToIndex(rows.length - 1, { align: 'end' });

  useLayoutEffect(() => {
    knownFirst.current = first;
  }, [first]);
  /** To the message asked for, to the line of the unread, or to the end. */
  const place = () => {
    const wanted = at === null ? rows.findIndex(({ type }) => type === 'unread') : rowOfSeq(rows, at);
    stays.current = wanted <= 0;
    if (stays.current) toEnd();
    else list.current?.scrollToIndex(wanted, { align: at === null ? 'start' : 'center' });
  };
  // Once, before anything is painted.
  const placed = useRef(false);
  useLayoutEffect(() => {
    if (placed.current || rows.length === 0) return;
    placed.current = true;
    place();
  });
  const latest = useRef({ place, look });
  useEffect(() => {
    latest.current = { place, look };
  });
  // The list gives a jump up where measuring takes long, as on a slow device: it is put right until it has come to
  // rest, or until the reader takes over.
  useEffect(() => {
    const takeOver = () => {
      settled.current = true;
    };
    let left = settlingRounds;
    const timer = setInterval(() => {
      left -= 1;
      if (!settled.current && left > 0) return latest.current.place();
      settled.current = true;
      clearInterval(timer);
      latest.current.look();
    }, settlingMs);
    for (const name of takingOver) addEventListener(name, takeOver, { passive: true });
    return () => {
      clearInterval(timer);
      for (const name of takingOver) removeEventListener(name, takeOver);
    };
  }, []);
  // Who is at the end stays there; one's own message is always followed.
  const count = rows.length;
  const waits = waiting.length;
  const waited = useRef(waits);
  useEffect(() => {
    if (stays.current || waits > waited.current) toEnd();
    waited.current = waits;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when something was added, not when `toEnd` is made anew
  }, [count, waits]);
  // What stands in view at first counts as seen, without scrolling.
  useEffect(() => {
    const timer = setTimeout(look, 400);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `look` is made anew with each drawing; only new rows count
  }, [count]);

  return (
    <div className="relative min-h-0 flex-1">
      {/* Before the list, so that the Tab key comes to it without going through all messages. */}
      {!isAtEnd && (
        <div className="pointer-events-none absolute inset-x-0 bottom-3 z-10 flex justify-center">
          <Button
            size="sm"
            className="pointer-events-auto shadow-lift"
            onClick={() => (history.hasNewer ? onNewest() : toEnd())}
          >
            <ArrowDown aria-hidden size={16} />
            {history.lastSeq > seen ? t('messages.toNewest.new') : t('messages.toNewest.plain')}
          </Button>
        </div>
      )}
      <VList
        ref={list}
        role="log"
        aria-live="off"
        aria-label={label}
        tabIndex={0}
        shift={grewAbove}
        onScroll={look}
        onResize={look}
        className="h-full overscroll-contain pb-2"
        style={{ height: '100%' }}
      >
        {rows.map((row) => line(row, context))}
      </VList>
    </div>
  );
};
