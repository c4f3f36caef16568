import { z } from 'zod';
import { contentLocales } from '../shared/locales.ts';
import { line, prose } from '../shared/text.ts';
import { storyBounds as bounds } from './story.ts';

/** A story, the whole of it each time. */
export const storyInput = z.object({
  locale: z.enum(contentLocales),
  headline: line({ min: 0, max: bounds.headline }),
  beginning: prose({ min: 0, max: bounds.text }),
  happened: prose({ min: 0, max: bounds.text }),
  quotes: z
    .array(
      z.object({
        text: line({ min: 3, max: bounds.quote }),
        by: line({ min: 2, max: bounds.quotedBy }),
      }),
    )
    .max(bounds.quotes),
});
export type StoryInput = z.output<typeof storyInput>;

/** A picture says what is on it. */
export const storyPictureAlt = line({ min: 3, max: bounds.alt });
