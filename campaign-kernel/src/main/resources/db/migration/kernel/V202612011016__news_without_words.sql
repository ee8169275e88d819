-- What was withdrawn can lose its words, since somebody may be named in them (docs/adr/109).
ALTER TABLE kernel_update ALTER COLUMN title DROP NOT NULL;
ALTER TABLE kernel_update ALTER COLUMN body DROP NOT NULL;
