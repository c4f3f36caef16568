-- AlterEnum
ALTER TYPE "file_kind" ADD VALUE 'update_picture';

-- AlterTable
ALTER TABLE "project_updates" ADD COLUMN     "picture_alt" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "picture_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "project_updates_picture_id_key" ON "project_updates"("picture_id");

-- AddForeignKey
ALTER TABLE "project_updates" ADD CONSTRAINT "project_updates_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

-- A picture says what is on it.
ALTER TABLE project_updates
  ADD CONSTRAINT project_updates_picture_told CHECK (
    CASE WHEN picture_id IS NULL THEN picture_alt = '' ELSE char_length(picture_alt) BETWEEN 3 AND 300 END);
