import type { ReactNode } from 'react';
import { usePageHead } from '../head/usePageHead.ts';

export interface ArticlePart {
  title: string;
  text: string;
}

/** A page to read: a heading, a lead and a few short parts. */
export const ArticlePage = ({
  title,
  lead,
  parts,
  children,
}: {
  title: string;
  lead: string;
  parts: ArticlePart[];
  /** What stands at the end. */
  children?: ReactNode;
}) => {
  usePageHead(title);
  return (
    <article className="page pt-8 md:pt-14">
      <div className="mx-auto max-w-text">
        <h1 className="text-3xl">{title}</h1>
        <p className="mt-3 font-serif text-xl text-soft">{lead}</p>
        <div className="prose-text mt-6">
          {parts.map((part) => (
            <section key={part.title}>
              <h2 className="border-t border-rule pt-5">{part.title}</h2>
              <p className="mt-2">{part.text}</p>
            </section>
          ))}
        </div>
        {children}
      </div>
    </article>
  );
};
