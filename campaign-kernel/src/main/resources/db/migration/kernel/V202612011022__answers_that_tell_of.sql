-- Of what a kept answer tells, so that it goes when that is erased. Of those of before nobody knows it; they are gone within a day.
ALTER TABLE kernel_idempotent_call ADD COLUMN about VARCHAR(40);
CREATE INDEX kernel_idempotent_call_by_about ON kernel_idempotent_call (about);
