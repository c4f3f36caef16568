-- CreateTable
CREATE TABLE "indicator_evidence" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "project_file_id" UUID,
    "url" TEXT,
    "title" TEXT NOT NULL DEFAULT '',
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "added_by_id" UUID,

    CONSTRAINT "indicator_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "indicator_evidence_project_file_id_idx" ON "indicator_evidence"("project_file_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_evidence_indicator_id_project_file_id_key" ON "indicator_evidence"("indicator_id", "project_file_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_files_id_project_id_key" ON "project_files"("id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_indicators_id_project_id_key" ON "project_indicators"("id", "project_id");

-- AddForeignKey
ALTER TABLE "indicator_evidence" ADD CONSTRAINT "indicator_evidence_indicator_id_project_id_fkey" FOREIGN KEY ("indicator_id", "project_id") REFERENCES "project_indicators"("id", "project_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_evidence" ADD CONSTRAINT "indicator_evidence_project_file_id_project_id_fkey" FOREIGN KEY ("project_file_id", "project_id") REFERENCES "project_files"("id", "project_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

-- A file or a link; what a file is called and who may read it stands with the file.
ALTER TABLE indicator_evidence
  ADD CONSTRAINT indicator_evidence_file_or_link CHECK (
    CASE WHEN project_file_id IS NULL THEN url ~ '^https?://' AND char_length(url) <= 600 AND char_length(title) BETWEEN 2 AND 150
    ELSE url IS NULL AND title = '' AND NOT is_public END IS TRUE);
