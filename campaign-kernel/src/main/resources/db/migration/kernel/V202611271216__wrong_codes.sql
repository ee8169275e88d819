-- How many codes were wrong one after the other, under which credentials: a brake of minutes alone would let patience find one.
ALTER TABLE kernel_second_factor ADD COLUMN wrong_codes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE kernel_second_factor ADD COLUMN wrong_version INTEGER NOT NULL DEFAULT 0;
