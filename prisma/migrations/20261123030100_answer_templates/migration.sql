-- Templates of answers that a centre keeps, per kind of case and language.

-- CreateTable
CREATE TABLE "answer_templates" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "centre_id" UUID NOT NULL,
    "kind" "case_kind" NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answer_templates_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "answer_templates_centre_id_kind_locale_name_key" ON "answer_templates"("centre_id", "kind", "locale", "name");

-- AddForeignKey
ALTER TABLE "answer_templates" ADD CONSTRAINT "answer_templates_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE answer_templates ADD CONSTRAINT answer_templates_bounded
  CHECK (version >= 1 AND length(name) BETWEEN 1 AND 100 AND length(text) BETWEEN 1 AND 4000);
