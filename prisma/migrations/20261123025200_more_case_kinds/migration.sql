-- What else waits at a desk. In a step of its own: a new value can be used only after it is committed.

-- AlterEnum
ALTER TYPE "case_kind" ADD VALUE IF NOT EXISTS 'first_listing';
ALTER TYPE "case_kind" ADD VALUE IF NOT EXISTS 'stale_entry';
ALTER TYPE "case_kind" ADD VALUE IF NOT EXISTS 'stalled_interest';
ALTER TYPE "case_kind" ADD VALUE IF NOT EXISTS 'unanswered_request';
