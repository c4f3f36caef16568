-- CreateEnum
CREATE TYPE "space_use_state" AS ENUM ('asked', 'agreed', 'declined');

-- CreateTable
CREATE TABLE "project_spaces" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "project_id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "state" "space_use_state" NOT NULL DEFAULT 'asked',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "area_m2" DECIMAL(9,2) NOT NULL,
    "asked_by_id" UUID,
    "asked_for_id" UUID,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_spaces_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "project_spaces_project_id_starts_on_id_idx" ON "project_spaces"("project_id", "starts_on", "id");

-- CreateIndex
CREATE INDEX "project_spaces_space_id_starts_on_id_idx" ON "project_spaces"("space_id", "starts_on", "id");

-- AddForeignKey
ALTER TABLE "project_spaces" ADD CONSTRAINT "project_spaces_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_spaces" ADD CONSTRAINT "project_spaces_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "spaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE project_spaces
  ADD CONSTRAINT project_spaces_bounded CHECK (version >= 1 AND area_m2 > 0 AND starts_on >= '2000-01-01'
    AND coalesce(ends_on, starts_on) BETWEEN starts_on AND '2150-12-31' AND char_length(coalesce(reason, '')) <= 1000),
  ADD CONSTRAINT project_spaces_answered CHECK (state <> 'declined' OR answered_at IS NOT NULL),
  -- The same space is used by the same project once at a time; what was declined does not stand in the way.
  ADD CONSTRAINT project_spaces_once EXCLUDE USING gist (project_id WITH =, space_id WITH =,
    daterange(starts_on, ends_on, '[]') WITH &&) WHERE (state <> 'declined');
