-- CreateEnum
CREATE TYPE "outcome_report_kind" AS ENUM ('end', 'month_3', 'month_12');

-- CreateEnum
CREATE TYPE "outcome_report_state" AS ENUM ('draft', 'submitted', 'confirmed');

-- CreateEnum
CREATE TYPE "continuation" AS ENUM ('yes', 'changed', 'no');

-- CreateEnum
CREATE TYPE "reference_state" AS ENUM ('written', 'confirmed', 'declined');

-- CreateTable
CREATE TABLE "outcome_reports" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "project_id" UUID NOT NULL,
    "kind" "outcome_report_kind" NOT NULL,
    "state" "outcome_report_state" NOT NULL DEFAULT 'draft',
    "locale" TEXT NOT NULL,
    "worked" TEXT NOT NULL DEFAULT '',
    "not_worked" TEXT NOT NULL DEFAULT '',
    "jobs" INTEGER,
    "visitors" INTEGER,
    "continues" "continuation",
    "public_text" TEXT NOT NULL DEFAULT '',
    "results" JSONB,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" UUID,
    "submitted_for_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outcome_reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcome_confirmations" (
    "report_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outcome_confirmations_pkey" PRIMARY KEY ("report_id","actor_id")
);

-- CreateTable
CREATE TABLE "project_references" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "project_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "about_id" UUID NOT NULL,
    "state" "reference_state" NOT NULL DEFAULT 'written',
    "locale" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "author_shows" BOOLEAN NOT NULL DEFAULT true,
    "about_shows" BOOLEAN NOT NULL DEFAULT true,
    "written_by_id" UUID,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_references_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "outcome_reports_project_id_kind_key" ON "outcome_reports"("project_id", "kind");

-- CreateIndex
CREATE INDEX "outcome_confirmations_actor_id_idx" ON "outcome_confirmations"("actor_id");

-- CreateIndex
CREATE INDEX "project_references_author_id_state_idx" ON "project_references"("author_id", "state");

-- CreateIndex
CREATE INDEX "project_references_about_id_state_idx" ON "project_references"("about_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "project_references_project_id_author_id_about_id_key" ON "project_references"("project_id", "author_id", "about_id");

-- AddForeignKey
ALTER TABLE "outcome_reports" ADD CONSTRAINT "outcome_reports_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome_confirmations" ADD CONSTRAINT "outcome_confirmations_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "outcome_reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome_confirmations" ADD CONSTRAINT "outcome_confirmations_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_references" ADD CONSTRAINT "project_references_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_references" ADD CONSTRAINT "project_references_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "actors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_references" ADD CONSTRAINT "project_references_about_id_fkey" FOREIGN KEY ("about_id") REFERENCES "actors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE outcome_reports
  ADD CONSTRAINT outcome_reports_bounded CHECK (version >= 1 AND char_length(worked) <= 4000
    AND char_length(not_worked) <= 4000 AND char_length(public_text) <= 1000 AND jobs BETWEEN 0 AND 100000
    AND visitors BETWEEN 0 AND 100000000),
  -- What is handed in says what worked and whether it goes on, and carries its figures along.
  ADD CONSTRAINT outcome_reports_whole CHECK (state = 'draft' OR (worked <> '' AND continues IS NOT NULL
    AND results IS NOT NULL AND submitted_at IS NOT NULL AND submitted_for_id IS NOT NULL));

ALTER TABLE project_references
  ADD CONSTRAINT project_references_bounded CHECK (version >= 1 AND char_length(sentence) BETWEEN 1 AND 400),
  ADD CONSTRAINT project_references_of_another CHECK (author_id <> about_id),
  ADD CONSTRAINT project_references_answered CHECK ((state = 'written') = (answered_at IS NULL));

-- What another partner confirmed is not changed any more, by nobody and by no other way. Only the name of the person
-- who handed it in may go, when that person is erased, and actors that become one bring it along.
CREATE FUNCTION kvart_keep_confirmed_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(OLD) - 'submitted_by_id') IS DISTINCT FROM (to_jsonb(NEW) - 'submitted_by_id') THEN
    RAISE EXCEPTION 'a confirmed report is not changed any more' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER outcome_reports_stay BEFORE UPDATE ON outcome_reports FOR EACH ROW
  WHEN (OLD.state = 'confirmed' AND current_setting('kvart.merging', true) IS DISTINCT FROM 'on')
  EXECUTE FUNCTION kvart_keep_confirmed_report();
