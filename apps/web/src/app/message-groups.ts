import type { MessageGroup } from '@kvart/i18n/client';

/** Pages that speak with fewer messages than all, by route file. The server reads it for what to preload. */
export const messageGroups: Readonly<Record<string, readonly MessageGroup[]>> = {
  index: [],
  'not-found': [],
  'sign-in': ['account'],
  'sign-up': ['account'],
  'confirm-email': ['account'],
  'forgot-password': ['account'],
  'reset-password': ['account'],
  setup: ['account'],
  accessibility: ['account'],
  privacy: ['account'],
};

export const groupsOf = (file: string): readonly MessageGroup[] => messageGroups[file] ?? ['account', 'rest'];
