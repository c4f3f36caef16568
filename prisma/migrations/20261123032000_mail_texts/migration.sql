-- Texts of mails that an installation has written itself, in every version: rows are added and never changed.

-- CreateTable
CREATE TABLE "mail_texts" (
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "texts" JSONB,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "written_by_id" UUID,

    CONSTRAINT "mail_texts_pkey" PRIMARY KEY ("template","locale","version")
);

-- By hand -------------------------------------------------------------------------------------------------------

-- Without texts: from then on the original held again.
ALTER TABLE mail_texts ADD CONSTRAINT mail_texts_bounded CHECK (version >= 1 AND template ~ '^[a-z_]{1,60}$'
  AND char_length(locale) BETWEEN 2 AND 20 AND kvart_is_localized(texts, 100000)
  AND texts ?& ARRAY['subject', 'title', 'body', 'button', 'note']);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON mail_texts
  FOR EACH ROW EXECUTE FUNCTION kvart_refuse_any_change();

-- Every process keeps the texts that hold in memory, and hears of a new one as it hears of settings.
CREATE FUNCTION kvart_mail_text_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('kvart_settings', json_build_object('part', 'mail_texts')::text);
  RETURN NULL;
END $$;
CREATE TRIGGER written AFTER INSERT ON mail_texts
  FOR EACH STATEMENT EXECUTE FUNCTION kvart_mail_text_written();
