-- AlterEnum
ALTER TYPE "file_kind" ADD VALUE 'story_picture';

-- CreateEnum
CREATE TYPE "story_state" AS ENUM ('draft', 'published');

-- CreateTable
CREATE TABLE "project_stories" (
    "project_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" "story_state" NOT NULL DEFAULT 'draft',
    "locale" TEXT NOT NULL,
    "headline" TEXT NOT NULL DEFAULT '',
    "beginning" TEXT NOT NULL DEFAULT '',
    "happened" TEXT NOT NULL DEFAULT '',
    "quotes" JSONB NOT NULL DEFAULT '[]',
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_stories_pkey" PRIMARY KEY ("project_id")
);

-- CreateTable
CREATE TABLE "project_story_pictures" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "alt" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "project_story_pictures_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "project_story_pictures_file_id_key" ON "project_story_pictures"("file_id");

-- CreateIndex
CREATE INDEX "project_story_pictures_project_id_position_id_idx" ON "project_story_pictures"("project_id", "position", "id");

-- AddForeignKey
ALTER TABLE "project_stories" ADD CONSTRAINT "project_stories_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_story_pictures" ADD CONSTRAINT "project_story_pictures_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_story_pictures" ADD CONSTRAINT "project_story_pictures_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE project_stories
  ADD CONSTRAINT project_stories_bounded CHECK (version >= 1 AND char_length(headline) <= 140
    AND char_length(beginning) <= 5000 AND char_length(happened) <= 5000 AND jsonb_typeof(quotes) = 'array'),
  -- What is told has a headline and both parts.
  ADD CONSTRAINT project_stories_whole CHECK ((state = 'published') = (published_at IS NOT NULL)
    AND (state = 'draft' OR (headline <> '' AND beginning <> '' AND happened <> '')));
ALTER TABLE project_story_pictures
  ADD CONSTRAINT project_story_pictures_bounded CHECK (position >= 0 AND char_length(alt) BETWEEN 1 AND 300);
