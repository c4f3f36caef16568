-- CreateEnum
CREATE TYPE "funding_state" AS ENUM ('planned', 'applied', 'granted', 'refused');

-- CreateEnum
CREATE TYPE "expense_state" AS ENUM ('reported', 'confirmed', 'rejected');

-- AlterEnum
ALTER TYPE "file_kind" ADD VALUE 'expense_receipt';

-- CreateTable
CREATE TABLE "project_budgets" (
    "project_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "rate" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "project_budgets_pkey" PRIMARY KEY ("project_id")
);

-- CreateTable
CREATE TABLE "budget_categories" (
    "id" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "budget_categories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_periods" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "project_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "budget_periods_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_lines" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "partner_id" UUID NOT NULL,
    "category_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "rate" INTEGER,
    "period_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "budget_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funding_sources" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "project_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "state" "funding_state" NOT NULL DEFAULT 'planned',
    "amount" BIGINT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "funding_sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expenses" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "project_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "spent_on" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "state" "expense_state" NOT NULL DEFAULT 'reported',
    "file_id" UUID,
    "reported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reported_by_id" UUID,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "expenses_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "budget_periods_project_id_starts_on_idx" ON "budget_periods"("project_id", "starts_on");

-- CreateIndex
CREATE INDEX "budget_lines_partner_id_idx" ON "budget_lines"("partner_id");

-- CreateIndex
CREATE INDEX "budget_lines_category_id_idx" ON "budget_lines"("category_id");

-- CreateIndex
CREATE INDEX "budget_lines_period_id_idx" ON "budget_lines"("period_id");

-- CreateIndex
CREATE UNIQUE INDEX "budget_lines_project_id_number_key" ON "budget_lines"("project_id", "number");

-- CreateIndex
CREATE INDEX "funding_sources_project_id_idx" ON "funding_sources"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "expenses_file_id_key" ON "expenses"("file_id");

-- CreateIndex
CREATE INDEX "expenses_project_id_spent_on_idx" ON "expenses"("project_id", "spent_on");

-- CreateIndex
CREATE INDEX "expenses_line_id_idx" ON "expenses"("line_id");

-- AddForeignKey
ALTER TABLE "project_budgets" ADD CONSTRAINT "project_budgets_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_periods" ADD CONSTRAINT "budget_periods_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_lines" ADD CONSTRAINT "budget_lines_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_lines" ADD CONSTRAINT "budget_lines_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "project_partners"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_lines" ADD CONSTRAINT "budget_lines_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "budget_categories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_lines" ADD CONSTRAINT "budget_lines_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "budget_periods"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_sources" ADD CONSTRAINT "funding_sources_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "budget_lines"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

INSERT INTO budget_categories (id, position, labels) VALUES
  ('staff', 1, '{"en": "Staff", "sl": "Osebje", "de": "Personal"}'),
  ('external', 2, '{"en": "External services", "sl": "Zunanje storitve", "de": "Externe Leistungen"}'),
  ('equipment', 3, '{"en": "Equipment and material", "sl": "Oprema in material", "de": "Ausstattung und Material"}'),
  ('space', 4, '{"en": "Rooms and running costs", "sl": "Prostori in obratovalni stroški", "de": "Räume und Betriebskosten"}'),
  ('other', 5, '{"en": "Other", "sl": "Drugo", "de": "Sonstiges"}');

ALTER TABLE budget_categories
  ADD CONSTRAINT budget_categories_form CHECK (id ~ '^[a-z0-9_]{1,40}$' AND jsonb_typeof(labels) = 'object');

ALTER TABLE project_budgets
  ADD CONSTRAINT project_budgets_bounded CHECK (version >= 1 AND rate BETWEEN 0 AND 10000 AND currency ~ '^[A-Z]{3}$');

ALTER TABLE budget_periods
  ADD CONSTRAINT budget_periods_in_order CHECK (ends_on >= starts_on),
  ADD CONSTRAINT budget_periods_apart EXCLUDE USING gist (project_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&);

ALTER TABLE budget_lines
  ADD CONSTRAINT budget_lines_bounded CHECK (version >= 1 AND number >= 1 AND char_length(title) BETWEEN 1 AND 160
    AND amount BETWEEN 0 AND 100000000000 AND (rate IS NULL OR rate BETWEEN 0 AND 10000));

ALTER TABLE funding_sources
  ADD CONSTRAINT funding_sources_bounded CHECK (version >= 1 AND char_length(title) BETWEEN 1 AND 160
    AND amount BETWEEN 0 AND 100000000000);

ALTER TABLE expenses
  ADD CONSTRAINT expenses_bounded CHECK (version >= 1 AND char_length(title) BETWEEN 1 AND 160
    AND amount BETWEEN 0 AND 100000000000 AND char_length(coalesce(reason, '')) <= 1000),
  ADD CONSTRAINT expenses_decided CHECK ((state = 'reported') = (decided_at IS NULL)),
  -- Nobody confirms what she reported herself.
  ADD CONSTRAINT expenses_four_eyes CHECK (decided_by_id <> reported_by_id),
  ADD CONSTRAINT expenses_rejected_with_reason CHECK (state <> 'rejected' OR btrim(coalesce(reason, '')) <> '');

-- Lines, periods and expenses point only into their own project.
CREATE FUNCTION kvart_guard_money_project() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  filed jsonb := to_jsonb(NEW);
BEGIN
  IF EXISTS (SELECT FROM project_partners p WHERE p.id = (filed ->> 'partner_id')::uuid AND p.project_id <> NEW.project_id)
    OR EXISTS (SELECT FROM budget_periods p WHERE p.id = (filed ->> 'period_id')::uuid AND p.project_id <> NEW.project_id)
    OR EXISTS (SELECT FROM budget_lines l WHERE l.id = (filed ->> 'line_id')::uuid AND l.project_id <> NEW.project_id) THEN
    RAISE EXCEPTION '% of project % points into another project', TG_TABLE_NAME, NEW.project_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'money_of_one_project';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER of_one_project AFTER INSERT OR UPDATE OF partner_id, period_id, project_id ON budget_lines
  FOR EACH ROW EXECUTE FUNCTION kvart_guard_money_project();
CREATE TRIGGER of_one_project AFTER INSERT OR UPDATE OF line_id, project_id ON expenses
  FOR EACH ROW EXECUTE FUNCTION kvart_guard_money_project();
