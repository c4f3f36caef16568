import { textBlocks } from '@kvart/domain/administration';

/** A text with headings and lists. Nothing in it becomes HTML. */
export const MarkedText = ({ text, lang }: { text: string; lang?: string }) => (
  <div className="prose-text" lang={lang}>
    {textBlocks(text).map((block, at) => {
      if (block.kind === 'heading')
        return (
          <h2 key={at} className="border-t border-rule pt-5">
            {block.text}
          </h2>
        );
      if (block.kind === 'list')
        return (
          <ul key={at} className="mt-2 list-disc pl-6">
            {block.items.map((entry, place) => (
              <li key={place}>{entry}</li>
            ))}
          </ul>
        );
      return (
        <p key={at} className="mt-2 whitespace-pre-line">
          {block.text}
        </p>
      );
    })}
  </div>
);
