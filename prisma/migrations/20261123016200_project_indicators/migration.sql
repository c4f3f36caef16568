-- CreateTable
CREATE TABLE "project_indicators" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "project_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "baseline" DECIMAL(14,2),
    "target" DECIMAL(14,2),
    "value" DECIMAL(14,2),
    "value_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "reported_for_id" UUID,
    "confirmed_for_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_indicators_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "project_indicators_project_id_position_id_idx" ON "project_indicators"("project_id", "position", "id");

-- AddForeignKey
ALTER TABLE "project_indicators" ADD CONSTRAINT "project_indicators_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE project_indicators
  ADD CONSTRAINT project_indicators_bounded CHECK (version >= 1 AND position >= 0 AND char_length(title) BETWEEN 1 AND 120
    AND char_length(unit) <= 30 AND char_length(note) <= 1000),
  ADD CONSTRAINT project_indicators_value_whole CHECK ((value IS NULL) = (value_on IS NULL)
    AND (value IS NULL) = (reported_for_id IS NULL)),
  ADD CONSTRAINT project_indicators_confirmed_by_another CHECK ((confirmed_at IS NULL) = (confirmed_for_id IS NULL)
    AND (confirmed_at IS NULL OR value IS NOT NULL) AND confirmed_for_id <> reported_for_id);
