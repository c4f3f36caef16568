-- The rules of the network in each version that ever held: a decision names the rules of its day, so none is changed.

-- CreateTable
CREATE TABLE "rules_texts" (
    "version" INTEGER NOT NULL,
    "texts" JSONB NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by_id" UUID,

    CONSTRAINT "rules_texts_pkey" PRIMARY KEY ("version")
);

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE rules_texts ADD CONSTRAINT rules_texts_bounded
  CHECK (version >= 1 AND jsonb_typeof(texts) = 'object' AND texts <> '{}' AND octet_length(texts::text) <= 1500000);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON rules_texts
  FOR EACH ROW EXECUTE FUNCTION kvart_refuse_any_change();
