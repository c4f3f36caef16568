/** Bounds of what people write to each other. */
export const messageBounds = {
  /** Characters of a message and of a draft. */
  text: 8000,
  title: 200,
  reason: 1000,
  /** Files of one message. */
  attachments: 10,
  /** Bytes of one attached file. */
  attachmentBytes: 10 * 1024 * 1024,
  mentions: 20,
  /** Actors of one conversation. */
  parties: 20,
  /** Messages, edits and reactions of one person in one conversation within the window. */
  flood: { points: 300, windowSeconds: 60 },
  /** Messages of one page, and of one catching-up. */
  page: 100,
  changes: 200,
} as const;
