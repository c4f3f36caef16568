-- CreateEnum
CREATE TYPE "decision_state" AS ENUM ('draft', 'confirmed');

-- CreateTable
CREATE TABLE "project_decisions" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "decision_state" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "decided_on" DATE,
    "replaces_id" UUID,
    "partner_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "person_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "project_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "project_decisions_replaces_id_idx" ON "project_decisions"("replaces_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_decisions_project_id_number_key" ON "project_decisions"("project_id", "number");

-- AddForeignKey
ALTER TABLE "project_decisions" ADD CONSTRAINT "project_decisions_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_decisions" ADD CONSTRAINT "project_decisions_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "project_decisions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE project_decisions
  ADD CONSTRAINT project_decisions_bounded CHECK (version >= 1 AND number >= 1 AND char_length(title) BETWEEN 1 AND 200
    AND char_length(why) <= 5000 AND cardinality(partner_ids) <= 60 AND cardinality(person_ids) <= 60),
  ADD CONSTRAINT project_decisions_confirmed CHECK ((state = 'confirmed') = (confirmed_at IS NOT NULL)),
  ADD CONSTRAINT project_decisions_say_who CHECK (state = 'draft' OR (decided_on IS NOT NULL AND cardinality(partner_ids) > 0)),
  ADD CONSTRAINT project_decisions_replace_others CHECK (replaces_id <> id);
CREATE UNIQUE INDEX project_decisions_one_successor_key ON project_decisions (replaces_id) WHERE state = 'confirmed';

-- Confirmed words stand. They go only with the project as a whole; a person's name may be taken out of who wrote.
CREATE FUNCTION kvart_guard_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'draft' THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF NOT EXISTS (SELECT FROM projects p WHERE p.id = OLD.project_id) THEN
      RETURN OLD;
    END IF;
  ELSIF to_jsonb(NEW) - '{confirmed_by_id,updated_by_id,person_ids}'::text[]
      = to_jsonb(OLD) - '{confirmed_by_id,updated_by_id,person_ids}'::text[]
    AND NEW.person_ids <@ OLD.person_ids THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'decision % is confirmed and stays as it is', OLD.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'decisions_stand';
END $$;
CREATE TRIGGER decisions_stand BEFORE UPDATE OR DELETE ON project_decisions
  FOR EACH ROW EXECUTE FUNCTION kvart_guard_decision();

-- What it takes the place of is a confirmed decision of the same project.
CREATE FUNCTION kvart_guard_decision_replaced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.replaces_id IS NOT NULL AND NOT EXISTS (SELECT FROM project_decisions d
    WHERE d.id = NEW.replaces_id AND d.project_id = NEW.project_id AND d.state = 'confirmed') THEN
    RAISE EXCEPTION 'decision % can only replace a confirmed one of its project', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'decisions_replace_confirmed';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER replaces_confirmed AFTER INSERT OR UPDATE OF replaces_id, project_id ON project_decisions
  FOR EACH ROW EXECUTE FUNCTION kvart_guard_decision_replaced();
