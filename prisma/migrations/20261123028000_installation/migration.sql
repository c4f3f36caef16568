-- What administrators set without code: one row for each part, each with its version. Territories are set as one map,
-- so their row holds nothing but the version that two administrators would otherwise overwrite for each other.

-- CreateTable
CREATE TABLE "installation_settings" (
    "part" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "value" JSONB NOT NULL DEFAULT '{}',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_settings_pkey" PRIMARY KEY ("part")
);

-- AlterTable
ALTER TABLE "service_levels" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE installation_settings ADD CONSTRAINT installation_settings_bounded
  CHECK (version >= 1 AND part ~ '^[a-z_]{1,40}$' AND octet_length(value::text) <= 200000);
INSERT INTO installation_settings (part) VALUES ('territories'), ('identity'), ('features'), ('retention');

-- Every process keeps the settings in memory; this tells all of them, when the change has committed.
CREATE FUNCTION kvart_settings_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('kvart_settings', json_build_object('part', NEW.part)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER changed AFTER INSERT OR UPDATE ON installation_settings
  FOR EACH ROW EXECUTE FUNCTION kvart_settings_changed();

-- The logo of the installation; nothing sweeps it away but the next one.
ALTER TYPE file_kind ADD VALUE 'installation_logo';
