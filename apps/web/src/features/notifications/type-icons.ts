import {
  AtSign,
  BookmarkCheck,
  ClipboardCheck,
  FileCheck,
  Flag,
  Handshake,
  Hourglass,
  Inbox,
  Lightbulb,
  MessageSquare,
  MessageSquareReply,
  Scale,
  Sparkles,
  Store,
  TriangleAlert,
  UserRoundCheck,
  UserRoundPlus,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { NotificationType } from '@kvart/domain/notifications';

/** The sign of each type; the sentence beside it says the same. */
export const typeIcons: Record<NotificationType, LucideIcon> = {
  message_received: MessageSquare,
  mention: AtSign,
  introduction_asked: Handshake,
  introduction_answered: Handshake,
  conversation_assigned: UserRoundPlus,
  interest_received: Inbox,
  interest_answered: MessageSquareReply,
  saved_search_matched: BookmarkCheck,
  suggestions_found: Sparkles,
  request_proposed: Lightbulb,
  proposal_answered: MessageSquareReply,
  request_ending: Hourglass,
  space_stale: Store,
  report_received: Flag,
  claim_submitted: ClipboardCheck,
  claim_decided: UserRoundCheck,
  import_done: FileCheck,
  notice_received: TriangleAlert,
  decision_made: Scale,
};
