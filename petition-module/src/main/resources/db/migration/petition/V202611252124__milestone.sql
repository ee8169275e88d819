-- Numbers that the staff want to hear of, beside the quarters of the goal.
CREATE TABLE petition_milestone (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  country VARCHAR(2),
  wanted BIGINT NOT NULL
);
CREATE INDEX petition_milestone_of ON petition_milestone (petition_id, wanted);

-- A milestone that was reached, once for each version, and what is to be done about it.
CREATE TABLE petition_milestone_task (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  campaign_id BIGINT NOT NULL REFERENCES kernel_campaign (id),
  number_no INTEGER NOT NULL,
  milestone_key VARCHAR(40) NOT NULL,
  percentage INTEGER,
  country VARCHAR(2),
  wanted BIGINT NOT NULL,
  reached BIGINT NOT NULL,
  news_id VARCHAR(22),
  done_by VARCHAR(80),
  done_at TIMESTAMP,
  UNIQUE (petition_id, number_no, milestone_key)
);
CREATE INDEX petition_milestone_task_of ON petition_milestone_task (campaign_id, done_at, id);
