-- AlterEnum
ALTER TYPE "file_kind" ADD VALUE 'project_file';

-- CreateTable
CREATE TABLE "project_files" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "project_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "project_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_file_versions" (
    "id" UUID NOT NULL,
    "project_file_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "file_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "added_by_id" UUID,

    CONSTRAINT "project_file_versions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "project_files_project_id_idx" ON "project_files"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_file_versions_file_id_key" ON "project_file_versions"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_file_versions_project_file_id_number_key" ON "project_file_versions"("project_file_id", "number");

-- AddForeignKey
ALTER TABLE "project_files" ADD CONSTRAINT "project_files_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_file_versions" ADD CONSTRAINT "project_file_versions_project_file_id_fkey" FOREIGN KEY ("project_file_id") REFERENCES "project_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_file_versions" ADD CONSTRAINT "project_file_versions_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE project_files
  ADD CONSTRAINT project_files_bounded CHECK (version >= 1 AND char_length(title) BETWEEN 1 AND 150),
  ADD CONSTRAINT project_files_removed_private CHECK (removed_at IS NULL OR NOT is_public);

ALTER TABLE project_file_versions
  ADD CONSTRAINT project_file_versions_bounded CHECK (number >= 1 AND char_length(note) <= 500);
