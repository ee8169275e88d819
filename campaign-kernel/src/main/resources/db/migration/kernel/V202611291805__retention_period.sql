-- From when on which period of a purpose was in force: to who signed before a longer one, a shorter one was promised.
CREATE TABLE kernel_retention_period (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  rule_name VARCHAR(40) NOT NULL,
  days_no BIGINT NOT NULL
);
CREATE INDEX kernel_retention_period_of ON kernel_retention_period (rule_name);
