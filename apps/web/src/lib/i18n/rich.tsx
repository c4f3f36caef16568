import { Fragment } from 'react';
import type { ReactNode } from 'react';

type Wrap = (children: string) => ReactNode;

/** Puts elements around marked parts of a message: `rich(t('auth.terms'), { a: (text) => <Link …>{text}</Link> })`. */
export const rich = (message: string, wraps: Record<string, Wrap>): ReactNode[] => {
  const parts: ReactNode[] = [];
  let rest = 0;
  for (const match of message.matchAll(/<([a-z]+)>(.*?)<\/\1>/g)) {
    const [whole, tag = '', inner = ''] = match;
    parts.push(message.slice(rest, match.index));
    parts.push(<Fragment key={match.index}>{wraps[tag]?.(inner) ?? inner}</Fragment>);
    rest = match.index + whole.length;
  }
  parts.push(message.slice(rest));
  return parts;
};
