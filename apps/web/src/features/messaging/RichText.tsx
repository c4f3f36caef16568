import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { readMessage } from '@kvart/domain/messaging';
import type { Block, Inline, Mentioned } from '@kvart/domain/messaging';

const pieces = (line: readonly Inline[]): ReactNode =>
  line.map((piece, index) => {
    switch (piece.type) {
      case 'text':
        return <Fragment key={index}>{piece.text}</Fragment>;
      case 'strong':
        return <strong key={index}>{pieces(piece.children)}</strong>;
      case 'emphasis':
        return <em key={index}>{pieces(piece.children)}</em>;
      case 'code':
        return (
          <code key={index} className="rounded-sm bg-sunk px-1 font-mono text-[0.92em]">
            {piece.text}
          </code>
        );
      case 'mention':
        return (
          <span key={index} className="rounded-sm bg-accent-soft px-0.5 font-semibold text-accent-strong">
            {piece.text}
          </span>
        );
      case 'link':
        return (
          <a
            key={index}
            href={piece.href}
            target="_blank"
            rel="noreferrer nofollow ugc"
            className="text-link break-words"
          >
            {piece.text}
          </a>
        );
    }
  });

const lines = (all: readonly Inline[][]): ReactNode =>
  all.map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {pieces(line)}
    </Fragment>
  ));

const block = (part: Block, key: number): ReactNode => {
  switch (part.type) {
    case 'paragraph':
      return <p key={key}>{lines(part.lines)}</p>;
    case 'quote':
      return (
        <blockquote key={key} className="border-l-2 border-edge pl-3 text-soft">
          {lines(part.lines)}
        </blockquote>
      );
    case 'code':
      return (
        // Long lines are scrolled inside; by keyboard too.
        <pre key={key} tabIndex={0} className="overflow-x-auto rounded-sm bg-sunk p-2 font-mono text-sm">
          {part.text}
        </pre>
      );
    case 'list': {
      const items = part.items.map((item, index) => <li key={index}>{pieces(item)}</li>);
      return part.ordered ? (
        <ol key={key} className="list-decimal pl-6">
          {items}
        </ol>
      ) : (
        <ul key={key} className="list-disc pl-6">
          {items}
        </ul>
      );
    }
  }
};

/** A message as it was meant: elements made from a tree, never HTML of a stranger. */
export const RichText = ({ text, mentions }: { text: string; mentions?: readonly Mentioned[] }) => (
  <div className="flex flex-col gap-1.5 break-words">{readMessage(text, mentions).map(block)}</div>
);
