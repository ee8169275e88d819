CREATE TABLE actions_day_of_action (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  campaign_id BIGINT NOT NULL REFERENCES kernel_campaign (id),
  slug VARCHAR(80) NOT NULL UNIQUE,
  title VARCHAR(4000) NOT NULL,
  call_text VARCHAR(32000),
  held_on DATE NOT NULL,
  sample BOOLEAN NOT NULL
);
CREATE INDEX actions_day_of_action_by_campaign ON actions_day_of_action (campaign_id, held_on);

-- The local time and the zone are the truth; the instants follow from them and are for sorting.
CREATE TABLE actions_action (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  campaign_id BIGINT NOT NULL REFERENCES kernel_campaign (id),
  day_of_action_id BIGINT REFERENCES actions_day_of_action (id),
  addressee_id BIGINT REFERENCES kernel_addressee (id),
  slug VARCHAR(80) NOT NULL,
  kind VARCHAR(24) NOT NULL,
  state VARCHAR(16) NOT NULL,
  visibility VARCHAR(16) NOT NULL,
  title VARCHAR(4000) NOT NULL,
  description VARCHAR(32000),
  country VARCHAR(2),
  locality VARCHAR(100),
  venue VARCHAR(150),
  address VARCHAR(300),
  address_hidden BOOLEAN NOT NULL,
  latitude DECIMAL(8,5),
  longitude DECIMAL(8,5),
  link VARCHAR(300),
  local_start TIMESTAMP NOT NULL,
  local_end TIMESTAMP,
  zone_id VARCHAR(60) NOT NULL,
  starts_at TIMESTAMP NOT NULL,
  ends_at TIMESTAMP,
  over_at TIMESTAMP NOT NULL,
  reason VARCHAR(8000),
  head_count INTEGER,
  head_count_method VARCHAR(24),
  ics_sequence INTEGER NOT NULL,
  search_text VARCHAR(2000) NOT NULL,
  sample BOOLEAN NOT NULL,
  CONSTRAINT actions_action_slug UNIQUE (campaign_id, slug)
);
CREATE INDEX actions_action_by_start ON actions_action (campaign_id, starts_at, id);
CREATE INDEX actions_action_by_state ON actions_action (campaign_id, state, starts_at);
CREATE INDEX actions_action_by_day ON actions_action (day_of_action_id);
