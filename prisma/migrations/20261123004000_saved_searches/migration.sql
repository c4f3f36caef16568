-- Searches that a person keeps, and the spaces that came on offer since.

-- CreateEnum
CREATE TYPE "alert_rhythm" AS ENUM ('none', 'immediately', 'daily', 'weekly');

-- CreateTable
CREATE TABLE "saved_searches" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "rhythm" "alert_rhythm" NOT NULL DEFAULT 'daily',
    "stop_key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_searches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_search_hits" (
    "search_id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_search_hits_pkey" PRIMARY KEY ("search_id","space_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_searches_stop_key_key" ON "saved_searches"("stop_key");

-- CreateIndex
CREATE INDEX "saved_searches_rhythm_id_idx" ON "saved_searches"("rhythm", "id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_searches_person_id_search_key" ON "saved_searches"("person_id", "search");

-- CreateIndex
CREATE INDEX "saved_search_hits_space_id_idx" ON "saved_search_hits"("space_id");

-- CreateIndex
CREATE INDEX "saved_search_hits_found_at_idx" ON "saved_search_hits"("found_at");

-- AddForeignKey
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search_hits" ADD CONSTRAINT "saved_search_hits_search_id_fkey" FOREIGN KEY ("search_id") REFERENCES "saved_searches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search_hits" ADD CONSTRAINT "saved_search_hits_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "spaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma does not know: bounds, and the few rows that a mail waits for.
ALTER TABLE saved_searches ADD CONSTRAINT saved_searches_texts_bounded
  CHECK (char_length(name) BETWEEN 1 AND 80 AND char_length(search) <= 2000);
CREATE INDEX saved_search_hits_unmailed_idx ON saved_search_hits (search_id) WHERE mailed_at IS NULL;
CREATE INDEX saved_search_hits_unseen_idx ON saved_search_hits (search_id, found_at DESC) WHERE seen_at IS NULL;
