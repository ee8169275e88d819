-- What each run of the retention rules has ended: numbers, never persons.
CREATE TABLE kernel_retention_report (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  started_by VARCHAR(60) NOT NULL,
  finished_at TIMESTAMP
);

CREATE TABLE kernel_retention_line (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  report_id BIGINT NOT NULL REFERENCES kernel_retention_report (id),
  rule_name VARCHAR(40) NOT NULL,
  days_no BIGINT NOT NULL,
  due_no BIGINT NOT NULL,
  oldest_at TIMESTAMP,
  ended_no BIGINT NOT NULL,
  finished BOOLEAN NOT NULL
);
CREATE INDEX kernel_retention_line_of ON kernel_retention_line (report_id);
