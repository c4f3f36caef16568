-- CreateEnum
CREATE TYPE "territory_kind" AS ENUM ('country', 'region', 'municipality');

-- CreateEnum
CREATE TYPE "notice_object" AS ENUM ('actor', 'space', 'project');

-- CreateEnum
CREATE TYPE "notice_reason" AS ENUM ('false_information', 'fraud', 'discrimination', 'harassment', 'privacy', 'copyright', 'danger', 'spam', 'other');

-- CreateEnum
CREATE TYPE "notice_ground" AS ENUM ('law', 'rules');

-- CreateEnum
CREATE TYPE "notice_state" AS ENUM ('submitted', 'decided');

-- CreateEnum
CREATE TYPE "measure" AS ENUM ('nothing', 'warn', 'ask_to_edit', 'hide', 'remove', 'restrict', 'suspend', 'ban');

-- CreateEnum
CREATE TYPE "restricted_function" AS ENUM ('publish', 'write');

-- CreateEnum
CREATE TYPE "appeal_state" AS ENUM ('submitted', 'upheld', 'rejected');

-- CreateTable
CREATE TABLE "territories" (
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "kind" "territory_kind" NOT NULL,
    "code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "territories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" "notice_state" NOT NULL DEFAULT 'submitted',
    "object_type" "notice_object" NOT NULL,
    "object_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "affected_actor_id" UUID,
    "place_id" TEXT,
    "country" CHAR(2),
    "nuts" TEXT,
    "ground" "notice_ground" NOT NULL,
    "reason" "notice_reason" NOT NULL,
    "text" TEXT NOT NULL,
    "evidence_url" TEXT,
    "notifier_email" TEXT,
    "notifier_id" UUID,
    "locale" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decisions" (
    "id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "measure" "measure" NOT NULL,
    "facts" TEXT NOT NULL,
    "ground" "notice_ground" NOT NULL,
    "basis" TEXT,
    "restricts" "restricted_function"[] DEFAULT ARRAY[]::"restricted_function"[],
    "until" DATE,
    "locale" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_for_id" UUID,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeals" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "decision_id" UUID NOT NULL,
    "state" "appeal_state" NOT NULL DEFAULT 'submitted',
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "first_decider_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "answered_for_id" UUID,
    "reason" TEXT,

    CONSTRAINT "appeals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holds" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "object_type" "notice_object" NOT NULL,
    "object_id" UUID NOT NULL,
    "effect" TEXT NOT NULL,
    "before" TEXT,
    "ends_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "holds_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "territories_kind_code_idx" ON "territories"("kind", "code");

-- CreateIndex
CREATE UNIQUE INDEX "territories_actor_id_kind_code_key" ON "territories"("actor_id", "kind", "code");

-- CreateIndex
CREATE INDEX "notices_object_type_object_id_created_at_idx" ON "notices"("object_type", "object_id", "created_at");

-- CreateIndex
CREATE INDEX "notices_state_created_at_id_idx" ON "notices"("state", "created_at", "id");

-- CreateIndex
CREATE INDEX "notices_affected_actor_id_created_at_idx" ON "notices"("affected_actor_id", "created_at");

-- CreateIndex
CREATE INDEX "notices_notifier_id_created_at_idx" ON "notices"("notifier_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "decisions_notice_id_key" ON "decisions"("notice_id");

-- CreateIndex
CREATE UNIQUE INDEX "appeals_decision_id_key" ON "appeals"("decision_id");

-- CreateIndex
CREATE INDEX "appeals_state_created_at_id_idx" ON "appeals"("state", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "holds_decision_id_object_type_object_id_effect_key" ON "holds"("decision_id", "object_type", "object_id", "effect");

-- AddForeignKey
ALTER TABLE "territories" ADD CONSTRAINT "territories_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holds" ADD CONSTRAINT "holds_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE territories
  ADD CONSTRAINT territories_code_form CHECK (CASE kind WHEN 'country' THEN code ~ '^[A-Z]{2}$'
    WHEN 'region' THEN code ~ '^[A-Z]{2}[0-9A-Z]{1,4}$' ELSE code ~ '^[a-z]{1,10}:[A-Za-z0-9-]{1,30}$' END);

ALTER TABLE notices
  ADD CONSTRAINT notices_version_counts CHECK (version >= 1),
  ADD CONSTRAINT notices_bounded CHECK (char_length(text) BETWEEN 1 AND 5000 AND char_length(title) <= 500
    AND char_length(coalesce(evidence_url, '')) <= 500);

ALTER TABLE decisions
  ADD CONSTRAINT decisions_bounded CHECK (char_length(facts) BETWEEN 1 AND 5000 AND char_length(coalesce(basis, '')) <= 2500),
  -- A measure without its basis is no statement of reasons.
  ADD CONSTRAINT decisions_stated CHECK (measure = 'nothing' OR btrim(coalesce(basis, '')) <> ''),
  ADD CONSTRAINT decisions_restrict_something CHECK ((measure = 'restrict') = (cardinality(restricts) > 0)),
  ADD CONSTRAINT decisions_that_end CHECK (CASE WHEN measure IN ('restrict', 'suspend') THEN until IS NOT NULL
    WHEN measure IN ('nothing', 'warn', 'remove', 'ban') THEN until IS NULL ELSE true END);

ALTER TABLE appeals
  ADD CONSTRAINT appeals_version_counts CHECK (version >= 1),
  ADD CONSTRAINT appeals_bounded CHECK (char_length(text) BETWEEN 1 AND 5000 AND char_length(coalesce(reason, '')) <= 5000),
  ADD CONSTRAINT appeals_answered_whole CHECK ((state = 'submitted') = (answered_at IS NULL)
    AND (state = 'submitted' OR btrim(coalesce(reason, '')) <> '')),
  -- Nobody answers an appeal against their own decision, whatever the program says.
  ADD CONSTRAINT appeals_second_person CHECK (answered_by_id <> first_decider_id);

ALTER TABLE holds ADD CONSTRAINT holds_effects CHECK (effect IN ('hidden', 'publish', 'write'));
CREATE INDEX holds_running_idx ON holds (object_id) WHERE ended_at IS NULL;
CREATE INDEX holds_ending_idx ON holds (ends_at) WHERE ended_at IS NULL AND ends_at IS NOT NULL;

-- Whether a decision keeps a thing from something just now.
CREATE FUNCTION kvart_is_held(thing uuid, what text[]) RETURNS boolean LANGUAGE sql STABLE
RETURN EXISTS (SELECT FROM holds WHERE object_id = thing AND ended_at IS NULL AND effect = ANY (what));

-- KV001 is the code by which the program knows it.
CREATE FUNCTION kvart_refuse_held() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'held by a decision of the support centre' USING ERRCODE = 'KV001';
END $$;

-- What the whole of Kvart shows hangs on three columns; a held thing cannot get back to where it is shown.
CREATE FUNCTION kvart_guard_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'spaces' THEN
      -- Putting back what was hidden is no publishing.
      IF kvart_is_held(NEW.id, '{hidden}') OR kvart_is_held(NEW.actor_id, CASE
          WHEN current_setting('kvart.restoring', true) = 'on' THEN '{hidden}'::text[] ELSE '{hidden,publish}' END) THEN
        PERFORM kvart_refuse_held();
      END IF;
    WHEN 'messages' THEN
      IF kvart_is_held(NEW.actor_id, '{write}') THEN PERFORM kvart_refuse_held(); END IF;
    ELSE
      IF kvart_is_held(NEW.id, '{hidden}') THEN PERFORM kvart_refuse_held(); END IF;
  END CASE;
  RETURN NEW;
END $$;

CREATE TRIGGER guard_held_new BEFORE INSERT ON spaces FOR EACH ROW WHEN (NEW.state = 'listed')
  EXECUTE FUNCTION kvart_guard_held();
CREATE TRIGGER guard_held BEFORE UPDATE OF state ON spaces FOR EACH ROW
  WHEN (NEW.state = 'listed' AND OLD.state <> 'listed') EXECUTE FUNCTION kvart_guard_held();
CREATE TRIGGER guard_held BEFORE UPDATE OF visibility ON projects FOR EACH ROW
  WHEN (NEW.visibility <> 'private' AND OLD.visibility = 'private') EXECUTE FUNCTION kvart_guard_held();
CREATE TRIGGER guard_held BEFORE UPDATE OF archived_at ON actors FOR EACH ROW
  WHEN (NEW.archived_at IS NULL AND OLD.archived_at IS NOT NULL) EXECUTE FUNCTION kvart_guard_held();
CREATE TRIGGER guard_held BEFORE INSERT ON messages FOR EACH ROW WHEN (NEW.kind = 'text')
  EXECUTE FUNCTION kvart_guard_held();
