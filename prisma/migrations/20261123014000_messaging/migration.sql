-- Conversations between actors: who takes part, how far each person has read, messages with their order and changes,
-- what is shown to advisers, and who wants nothing to do with whom.

CREATE TYPE "conversation_kind" AS ENUM ('direct', 'group', 'topic');
CREATE TYPE "conversation_state" AS ENUM ('introduced', 'open', 'declined');
CREATE TYPE "introduction_part" AS ENUM ('asker', 'asked');
CREATE TYPE "introduction_answer" AS ENUM ('accepted', 'declined', 'ignored');
CREATE TYPE "message_kind" AS ENUM ('text', 'system');
CREATE TYPE "system_event" AS ENUM ('party_added', 'party_left', 'renamed', 'introduction_accepted');
CREATE TYPE "message_report_reason" AS ENUM ('spam', 'insult', 'fraud', 'illegal', 'other');

ALTER TYPE "file_kind" ADD VALUE 'message_attachment';

CREATE TABLE "conversations" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" "conversation_kind" NOT NULL,
    "state" "conversation_state" NOT NULL DEFAULT 'open',
    "title" TEXT,
    "space_id" UUID,
    "interest_id" UUID,
    "pair_key" TEXT,
    "reason" TEXT,
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "last_change" INTEGER NOT NULL DEFAULT 0,
    "last_message_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_by_id" UUID,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "conversation_parties" (
    "conversation_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "part" "introduction_part" NOT NULL,
    "answer" "introduction_answer",
    "since_seq" INTEGER NOT NULL DEFAULT 0,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "left_at" TIMESTAMPTZ(3),
    "shut_at" TIMESTAMPTZ(3),
    "assignee_id" UUID,
    "done_seq" INTEGER,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "conversation_parties_pkey" PRIMARY KEY ("conversation_id","actor_id")
);

CREATE TABLE "conversation_seats" (
    "conversation_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "last_read_seq" INTEGER NOT NULL DEFAULT 0,
    "read_at" TIMESTAMPTZ(3),
    "own_unread" INTEGER NOT NULL DEFAULT 0,
    "last_sent_seq" INTEGER,
    "window_at" TIMESTAMPTZ(3),
    "window_count" INTEGER NOT NULL DEFAULT 0,
    "muted_until" TIMESTAMPTZ(3),
    "muted_forever" BOOLEAN NOT NULL DEFAULT false,
    "draft" TEXT NOT NULL DEFAULT '',
    "draft_version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "conversation_seats_pkey" PRIMARY KEY ("conversation_id","person_id","actor_id")
);

CREATE TABLE "messages" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "change" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" "message_kind" NOT NULL DEFAULT 'text',
    "actor_id" UUID NOT NULL,
    "person_id" UUID,
    "text" TEXT NOT NULL,
    "system_event" "system_event",
    "about_actor_id" UUID,
    "reply_to_id" UUID,
    "root_id" UUID,
    "mention_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "file_names" TEXT NOT NULL DEFAULT '',
    "search_doc" tsvector,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "message_reactions" (
    "message_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "emoji" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_reactions_pkey" PRIMARY KEY ("message_id","person_id","emoji")
);

CREATE TABLE "message_attachments" (
    "file_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "message_attachments_pkey" PRIMARY KEY ("file_id")
);

CREATE TABLE "message_versions" (
    "message_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_versions_pkey" PRIMARY KEY ("message_id","version")
);

CREATE TABLE "message_reports" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "reported_by_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "reason" "message_report_reason" NOT NULL,
    "note" TEXT,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_reports_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "actor_blocks" (
    "actor_id" UUID NOT NULL,
    "blocked_id" UUID NOT NULL,
    "reason" TEXT,
    "person_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "actor_blocks_pkey" PRIMARY KEY ("actor_id","blocked_id")
);

CREATE TABLE "message_preferences" (
    "person_id" UUID NOT NULL,
    "read_receipts" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "message_preferences_pkey" PRIMARY KEY ("person_id")
);
CREATE UNIQUE INDEX "conversations_pair_key_key" ON "conversations"("pair_key");
CREATE INDEX "conversations_space_id_idx" ON "conversations"("space_id");
CREATE INDEX "conversations_interest_id_idx" ON "conversations"("interest_id");
CREATE INDEX "conversation_parties_actor_id_idx" ON "conversation_parties"("actor_id");
CREATE INDEX "conversation_parties_assignee_id_idx" ON "conversation_parties"("assignee_id");
CREATE INDEX "conversation_seats_person_id_idx" ON "conversation_seats"("person_id");
CREATE UNIQUE INDEX "messages_conversation_id_seq_key" ON "messages"("conversation_id", "seq");
CREATE UNIQUE INDEX "messages_conversation_id_change_key" ON "messages"("conversation_id", "change");
CREATE INDEX "message_attachments_message_id_position_idx" ON "message_attachments"("message_id", "position");
CREATE INDEX "message_reports_created_at_id_idx" ON "message_reports"("created_at", "id");
CREATE UNIQUE INDEX "message_reports_message_id_reported_by_id_key" ON "message_reports"("message_id", "reported_by_id");
CREATE INDEX "actor_blocks_blocked_id_idx" ON "actor_blocks"("blocked_id");
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "spaces"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_interest_id_fkey" FOREIGN KEY ("interest_id") REFERENCES "interests"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "conversation_parties" ADD CONSTRAINT "conversation_parties_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "conversation_parties" ADD CONSTRAINT "conversation_parties_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "conversation_parties" ADD CONSTRAINT "conversation_parties_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "conversation_seats" ADD CONSTRAINT "conversation_seats_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "conversation_seats" ADD CONSTRAINT "conversation_seats_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_actor_id_fkey" FOREIGN KEY ("conversation_id", "actor_id") REFERENCES "conversation_parties"("conversation_id", "actor_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "messages" ADD CONSTRAINT "messages_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "messages" ADD CONSTRAINT "messages_reply_to_id_fkey" FOREIGN KEY ("reply_to_id") REFERENCES "messages"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "message_reactions" ADD CONSTRAINT "message_reactions_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "message_reactions" ADD CONSTRAINT "message_reactions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "message_attachments" ADD CONSTRAINT "message_attachments_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "message_attachments" ADD CONSTRAINT "message_attachments_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "message_versions" ADD CONSTRAINT "message_versions_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "actor_blocks" ADD CONSTRAINT "actor_blocks_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "actor_blocks" ADD CONSTRAINT "actor_blocks_blocked_id_fkey" FOREIGN KEY ("blocked_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "message_preferences" ADD CONSTRAINT "message_preferences_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE conversations
  ADD CONSTRAINT conversations_counters CHECK (version >= 1 AND last_seq >= 0 AND last_change >= last_seq),
  ADD CONSTRAINT conversations_texts_bounded CHECK (char_length(coalesce(title, '')) <= 200
    AND char_length(coalesce(reason, '')) <= 1000 AND char_length(coalesce(pair_key, '')) <= 200),
  ADD CONSTRAINT conversations_direct_in_pairs CHECK (kind <> 'direct' OR pair_key IS NOT NULL),
  ADD CONSTRAINT conversations_one_subject CHECK (kind = 'topic' OR (space_id IS NULL AND interest_id IS NULL)),
  ADD CONSTRAINT conversations_subject_is_one CHECK (space_id IS NULL OR interest_id IS NULL);

ALTER TABLE conversation_parties
  ADD CONSTRAINT conversation_parties_asker_answers_nothing CHECK (part = 'asked' OR answer IS NULL),
  ADD CONSTRAINT conversation_parties_since CHECK (since_seq >= 0),
  ADD CONSTRAINT conversation_parties_done_whole CHECK ((done_seq IS NULL) = (done_at IS NULL));

ALTER TABLE conversation_seats
  ADD CONSTRAINT conversation_seats_counters CHECK (last_read_seq >= 0 AND own_unread >= 0 AND window_count >= 0
    AND draft_version >= 0),
  ADD CONSTRAINT conversation_seats_draft_bounded CHECK (char_length(draft) <= 8000);

ALTER TABLE messages
  ADD CONSTRAINT messages_counters CHECK (seq >= 1 AND change >= 1 AND version >= 1),
  ADD CONSTRAINT messages_text_bounded CHECK (char_length(text) <= 8000 AND char_length(file_names) <= 2100
    AND cardinality(mention_ids) <= 20),
  ADD CONSTRAINT messages_system_says_what CHECK ((kind = 'system') = (system_event IS NOT NULL)),
  ADD CONSTRAINT messages_deleted_are_empty CHECK (deleted_at IS NULL OR text = ''),
  ADD CONSTRAINT messages_reply_has_root CHECK (reply_to_id IS NULL OR root_id IS NOT NULL);
CREATE INDEX messages_thread_idx ON messages (root_id, seq) WHERE root_id IS NOT NULL;

ALTER TABLE message_reactions ADD CONSTRAINT message_reactions_short CHECK (char_length(emoji) BETWEEN 1 AND 16);
ALTER TABLE message_attachments ADD CONSTRAINT message_attachments_few CHECK (position BETWEEN 0 AND 9);
ALTER TABLE message_versions ADD CONSTRAINT message_versions_bounded CHECK (version >= 1 AND char_length(text) <= 8000);
ALTER TABLE message_reports ADD CONSTRAINT message_reports_bounded CHECK (char_length(text) <= 8000
  AND char_length(coalesce(note, '')) <= 2000);
ALTER TABLE actor_blocks ADD CONSTRAINT actor_blocks_others CHECK (actor_id <> blocked_id AND char_length(coalesce(reason, '')) <= 1000);

-- Words of a message and of its attachments' names, folded. Signs become spaces first, or "plan_1.pdf" were one word.
CREATE FUNCTION kvart_keep_message_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_doc := CASE WHEN NEW.kind = 'text' AND NEW.deleted_at IS NULL THEN
    to_tsvector('simple', regexp_replace(kvart_fold(NEW.text || ' ' || NEW.file_names), '[^a-z0-9]+', ' ', 'g')) END;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_search BEFORE INSERT OR UPDATE OF text, file_names, deleted_at, search_doc ON messages
  FOR EACH ROW EXECUTE FUNCTION kvart_keep_message_search();
CREATE INDEX messages_search_idx ON messages USING gin (conversation_id, search_doc) WHERE search_doc IS NOT NULL;

-- Whoever joins an actor begins with a clean desk: what was written before is there to read, but not new.
CREATE FUNCTION kvart_seat_newcomer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO conversation_seats (conversation_id, actor_id, person_id, last_read_seq)
    SELECT c.id, NEW.actor_id, NEW.person_id, c.last_seq
    FROM conversation_parties p JOIN conversations c ON c.id = p.conversation_id
    WHERE p.actor_id = NEW.actor_id AND p.left_at IS NULL AND c.last_seq > 0
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER seat_newcomer AFTER INSERT ON memberships FOR EACH ROW WHEN (NEW.ended_at IS NULL)
  EXECUTE FUNCTION kvart_seat_newcomer();

-- Whatever else changes, a message keeps where it stands and who sent it.
CREATE FUNCTION kvart_guard_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq <> OLD.seq OR NEW.conversation_id <> OLD.conversation_id OR NEW.actor_id <> OLD.actor_id
    OR NEW.change < OLD.change OR (OLD.kind = 'system' AND NEW.text <> OLD.text) THEN
    RAISE EXCEPTION 'a message keeps its place, its sender and its order' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'messages_keep_their_place';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_place BEFORE UPDATE ON messages FOR EACH ROW EXECUTE FUNCTION kvart_guard_message();
