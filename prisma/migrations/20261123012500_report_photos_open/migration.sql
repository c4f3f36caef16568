-- Whether whoever sent the pictures of a report lets them be shown to the public.
ALTER TABLE vacancy_reports ADD COLUMN photos_open boolean NOT NULL DEFAULT false;
