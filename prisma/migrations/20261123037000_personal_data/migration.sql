-- People who leave: when they asked for it, when it is done, and that it was done. The row itself stays and says nothing,
-- so that what others need (who decided, which log entry belongs to which) still points somewhere.

-- AlterTable
ALTER TABLE "persons" ADD COLUMN     "erase_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "erase_at" TIMESTAMPTZ(3),
ADD COLUMN     "erase_reminded_at" TIMESTAMPTZ(3),
ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- By hand -------------------------------------------------------------------------------------------------------

-- Those to remind and to erase; few at any time.
CREATE INDEX persons_leaving_idx ON persons (erase_at) WHERE erase_at IS NOT NULL AND erased_at IS NULL;

ALTER TABLE persons DROP CONSTRAINT persons_texts_bounded;
ALTER TABLE persons ADD CONSTRAINT persons_texts_bounded CHECK (
  (char_length(name) >= 1 OR erased_at IS NOT NULL) AND char_length(name) <= 200
  AND char_length(locale) BETWEEN 2 AND 20 AND char_length(time_zone) BETWEEN 1 AND 64);

ALTER TABLE persons ADD CONSTRAINT persons_leave_whole CHECK ((erase_asked_at IS NULL) = (erase_at IS NULL)
  AND (erase_reminded_at IS NULL OR erase_at IS NOT NULL));

-- Who was erased has nothing left, and nobody signs in as them, writes to them or tells them anything.
ALTER TABLE persons ADD CONSTRAINT persons_erased_are_empty CHECK (erased_at IS NULL OR (name = ''
  AND email LIKE '%@erased.invalid' AND email_confirmed_at IS NULL AND password_hash IS NULL
  AND platform_role = 'member' AND suspended_at IS NOT NULL));

-- Histories are not changed, but for what somebody may demand to have taken out of them. The log of acts is never.
CREATE OR REPLACE FUNCTION kvart_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('kvart.erase', true) = 'on' AND NOT (TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'audit_log') THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD WHEN 'UPDATE' THEN NEW END;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
