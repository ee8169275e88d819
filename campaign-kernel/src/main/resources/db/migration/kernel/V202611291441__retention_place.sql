-- Up to which number a run has looked at what a rule is about.
ALTER TABLE kernel_retention_line ADD COLUMN place_no BIGINT DEFAULT 0 NOT NULL;
