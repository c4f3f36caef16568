-- Templates of projects: a small library that support centres keep.

-- CreateTable
CREATE TABLE "project_templates" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL DEFAULT 0,
    "content" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "project_templates_pkey" PRIMARY KEY ("id")
);

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE project_templates
  ADD CONSTRAINT project_templates_bounded CHECK (version >= 1 AND position >= 0 AND char_length(id) <= 60
    AND id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT project_templates_content CHECK (jsonb_typeof(content) = 'object'
    AND octet_length(content::text) <= 1500000);
