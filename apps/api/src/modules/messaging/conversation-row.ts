import type {
  ConversationKind,
  ConversationState,
  IntroductionAnswer,
  IntroductionPart,
  SubjectType,
} from '@kvart/domain/messaging';
import type { LocalizedText } from '@kvart/domain/shared';
import type { ActorRow } from '../actors/index.ts';
import type { Message } from './message.model.ts';

export interface PartyRow {
  actorId: string;
  part: IntroductionPart;
  answer: IntroductionAnswer | null;
  joinedAt: string;
  leftAt: string | null;
  isShut: boolean;
  /** Absent where nobody asked for it. */
  actor: ActorRow | null;
}

/** A conversation as its statement answers it: what nobody asked for is null. */
export interface ConversationRow {
  id: string;
  asActorId: string;
  version: number;
  kind: ConversationKind;
  state: ConversationState;
  title: string | null;
  reason: string | null;
  lastSeq: number;
  lastChange: number;
  lastMessageAt: string;
  firstSeq: number;
  isDemo: boolean;
  isOfProject: boolean;
  /** Address of the project whose partners talk here. */
  projectSlug: string | null;
  unreadCount: number;
  lastReadSeq: number;
  mutedUntil: string | null;
  mutedForever: boolean;
  draft: string;
  draftVersion: number;
  doneAt: string | null;
  assignee: { id: string; name: string } | null;
  parties: PartyRow[];
  subject: {
    type: SubjectType;
    id: string;
    slug: string;
    title: LocalizedText;
    originalLocale: string;
  } | null;
  people: { id: string; name: string; actorId: string }[] | null;
  lastMessage: Message | null;
}
