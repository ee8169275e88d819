-- The words of staff go when a correction of figures is long decided; what was put right stays.
ALTER TABLE petition_recount_correction ALTER COLUMN reason DROP NOT NULL;
