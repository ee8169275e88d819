-- Two nodes that begin the run of the night at the same moment do not see each other: both take the next number, and one gets it.
ALTER TABLE kernel_retention_report ADD COLUMN run_no BIGINT;
ALTER TABLE kernel_retention_report ADD CONSTRAINT kernel_retention_report_once UNIQUE (run_no);
