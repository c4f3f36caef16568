-- What an installation publishes in versions: the rules as before, and now a privacy text of its own as well.

-- AlterTable
ALTER TABLE "rules_texts" RENAME TO "published_texts";
ALTER TABLE "published_texts" RENAME CONSTRAINT "rules_texts_pkey" TO "published_texts_pkey";
ALTER TABLE "published_texts" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'rules';
ALTER TABLE "published_texts" ALTER COLUMN "kind" DROP DEFAULT;
ALTER TABLE "published_texts" DROP CONSTRAINT "published_texts_pkey";
ALTER TABLE "published_texts" ADD CONSTRAINT "published_texts_pkey" PRIMARY KEY ("kind", "version");

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE published_texts RENAME CONSTRAINT rules_texts_bounded TO published_texts_bounded;
ALTER TABLE published_texts ADD CONSTRAINT published_texts_known CHECK (kind IN ('rules', 'privacy'));
