-- CreateEnum
CREATE TYPE "task_state" AS ENUM ('todo', 'doing', 'blocked', 'done');

-- CreateTable
CREATE TABLE "work_packages" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "starts_on" DATE,
    "ends_on" DATE,
    "lead_partner_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "work_packages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestones" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "project_id" UUID NOT NULL,
    "package_id" UUID,
    "title" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "reached_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "milestones_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_tasks" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "package_id" UUID,
    "milestone_id" UUID,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "state" "task_state" NOT NULL DEFAULT 'todo',
    "owner_person_id" UUID,
    "owner_partner_id" UUID,
    "starts_on" DATE,
    "due_on" DATE,
    "checklist" JSONB NOT NULL DEFAULT '[]',
    "done_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "project_tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_needs" (
    "task_id" UUID NOT NULL,
    "need_id" UUID NOT NULL,

    CONSTRAINT "task_needs_pkey" PRIMARY KEY ("task_id","need_id")
);

-- CreateIndex
CREATE INDEX "work_packages_lead_partner_id_idx" ON "work_packages"("lead_partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "work_packages_project_id_number_key" ON "work_packages"("project_id", "number");

-- CreateIndex
CREATE INDEX "milestones_project_id_due_on_idx" ON "milestones"("project_id", "due_on");

-- CreateIndex
CREATE INDEX "milestones_package_id_idx" ON "milestones"("package_id");

-- CreateIndex
CREATE INDEX "project_tasks_package_id_idx" ON "project_tasks"("package_id");

-- CreateIndex
CREATE INDEX "project_tasks_milestone_id_idx" ON "project_tasks"("milestone_id");

-- CreateIndex
CREATE INDEX "project_tasks_owner_partner_id_idx" ON "project_tasks"("owner_partner_id");

-- CreateIndex
CREATE INDEX "project_tasks_owner_person_id_due_on_id_idx" ON "project_tasks"("owner_person_id", "due_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "project_tasks_project_id_number_key" ON "project_tasks"("project_id", "number");

-- CreateIndex
CREATE INDEX "task_needs_need_id_idx" ON "task_needs"("need_id");

-- AddForeignKey
ALTER TABLE "work_packages" ADD CONSTRAINT "work_packages_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_packages" ADD CONSTRAINT "work_packages_lead_partner_id_fkey" FOREIGN KEY ("lead_partner_id") REFERENCES "project_partners"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_package_id_fkey" FOREIGN KEY ("package_id") REFERENCES "work_packages"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_tasks" ADD CONSTRAINT "project_tasks_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_tasks" ADD CONSTRAINT "project_tasks_package_id_fkey" FOREIGN KEY ("package_id") REFERENCES "work_packages"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_tasks" ADD CONSTRAINT "project_tasks_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestones"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_tasks" ADD CONSTRAINT "project_tasks_owner_person_id_fkey" FOREIGN KEY ("owner_person_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_tasks" ADD CONSTRAINT "project_tasks_owner_partner_id_fkey" FOREIGN KEY ("owner_partner_id") REFERENCES "project_partners"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_needs" ADD CONSTRAINT "task_needs_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "project_tasks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_needs" ADD CONSTRAINT "task_needs_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "project_tasks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE work_packages
  ADD CONSTRAINT work_packages_bounded CHECK (version >= 1 AND number >= 1 AND char_length(title) BETWEEN 1 AND 160
    AND char_length(text) <= 5000),
  ADD CONSTRAINT work_packages_days_in_order CHECK (ends_on >= starts_on);

ALTER TABLE milestones
  ADD CONSTRAINT milestones_bounded CHECK (version >= 1 AND char_length(title) BETWEEN 1 AND 160);

ALTER TABLE project_tasks
  ADD CONSTRAINT project_tasks_bounded CHECK (version >= 1 AND number >= 1 AND char_length(title) BETWEEN 1 AND 160
    AND char_length(text) <= 5000 AND jsonb_typeof(checklist) = 'array' AND jsonb_array_length(checklist) <= 30),
  ADD CONSTRAINT project_tasks_days_in_order CHECK (due_on >= starts_on),
  ADD CONSTRAINT project_tasks_done CHECK ((state = 'done') = (done_at IS NOT NULL));

-- Those that somebody has to be reminded of.
CREATE INDEX project_tasks_due_idx ON project_tasks (due_on)
  WHERE state <> 'done' AND reminded_at IS NULL AND due_on IS NOT NULL AND owner_person_id IS NOT NULL;

-- What a task belongs to is of the same project.
CREATE FUNCTION kvart_guard_work_project() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  filed jsonb := to_jsonb(NEW);
BEGIN
  IF EXISTS (SELECT FROM work_packages w WHERE w.id = (filed ->> 'package_id')::uuid AND w.project_id <> NEW.project_id)
    OR EXISTS (SELECT FROM milestones m WHERE m.id = (filed ->> 'milestone_id')::uuid AND m.project_id <> NEW.project_id)
    OR EXISTS (SELECT FROM project_partners p WHERE p.project_id <> NEW.project_id
      AND p.id IN ((filed ->> 'owner_partner_id')::uuid, (filed ->> 'lead_partner_id')::uuid)) THEN
    RAISE EXCEPTION '% of project % points into another project', TG_TABLE_NAME, NEW.project_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'work_of_one_project';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER of_one_project AFTER INSERT OR UPDATE OF lead_partner_id, project_id ON work_packages
  FOR EACH ROW EXECUTE FUNCTION kvart_guard_work_project();
CREATE TRIGGER of_one_project AFTER INSERT OR UPDATE OF package_id, project_id ON milestones
  FOR EACH ROW EXECUTE FUNCTION kvart_guard_work_project();
CREATE TRIGGER of_one_project
  AFTER INSERT OR UPDATE OF package_id, milestone_id, owner_partner_id, project_id ON project_tasks
  FOR EACH ROW EXECUTE FUNCTION kvart_guard_work_project();

-- No task waits for itself, however long the way, nor for one of another project. Two who tie a ring at the same
-- moment take turns.
CREATE FUNCTION kvart_guard_task_need() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  project uuid := (SELECT project_id FROM project_tasks WHERE id = NEW.task_id);
BEGIN
  IF project IS DISTINCT FROM (SELECT project_id FROM project_tasks WHERE id = NEW.need_id) THEN
    RAISE EXCEPTION 'task % needs one of another project', NEW.task_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'work_of_one_project';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(project::text, 31));
  IF EXISTS (
    WITH RECURSIVE way (id) AS (
      SELECT NEW.need_id UNION SELECT n.need_id FROM way JOIN task_needs n ON n.task_id = way.id
    ) SELECT FROM way WHERE id = NEW.task_id) THEN
    RAISE EXCEPTION 'task % waits for itself', NEW.task_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'task_needs_no_ring';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER no_ring AFTER INSERT ON task_needs FOR EACH ROW EXECUTE FUNCTION kvart_guard_task_need();
