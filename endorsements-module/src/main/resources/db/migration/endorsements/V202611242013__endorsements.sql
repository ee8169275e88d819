CREATE TABLE endorsements_endorser (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  kind VARCHAR(12) NOT NULL,
  name VARCHAR(5000) NOT NULL,
  sort_name VARCHAR(400) NOT NULL,
  country VARCHAR(2) NOT NULL,
  organisation_kind VARCHAR(24),
  website VARCHAR(500),
  search_text VARCHAR(4000) NOT NULL
);
CREATE INDEX endorsements_endorser_by_name ON endorsements_endorser (sort_name, id);

CREATE TABLE endorsements_endorsement (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  campaign_id BIGINT NOT NULL REFERENCES kernel_campaign (id),
  endorser_id BIGINT NOT NULL REFERENCES endorsements_endorser (id),
  country VARCHAR(2) NOT NULL,
  state VARCHAR(12) NOT NULL,
  capacity VARCHAR(20) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  display_name VARCHAR(5000) NOT NULL,
  display_role VARCHAR(4000),
  display_organisation VARCHAR(5000),
  language VARCHAR(35),
  addressee_id BIGINT REFERENCES kernel_addressee (id),
  sent_on DATE,
  received_on DATE,
  promised_by DATE,
  owner_id VARCHAR(22),
  basis VARCHAR(12),
  consent_on DATE,
  consent_text VARCHAR(4000),
  source_title VARCHAR(7000),
  source_url VARCHAR(500),
  embargo_until TIMESTAMP,
  published_at TIMESTAMP,
  withdrawn_on DATE,
  sample BOOLEAN NOT NULL
);
CREATE INDEX endorsements_endorsement_by_state
  ON endorsements_endorsement (campaign_id, state, country);
CREATE INDEX endorsements_endorsement_by_endorser
  ON endorsements_endorsement (endorser_id, campaign_id);

CREATE TABLE endorsements_quote (
  endorsement_id BIGINT NOT NULL REFERENCES endorsements_endorsement (id),
  pos INTEGER NOT NULL,
  language VARCHAR(35) NOT NULL,
  quote_text VARCHAR(2000) NOT NULL,
  translated_from VARCHAR(35),
  PRIMARY KEY (endorsement_id, pos)
);

CREATE TABLE endorsements_evidence (
  endorsement_id BIGINT NOT NULL REFERENCES endorsements_endorsement (id),
  pos INTEGER NOT NULL,
  kind VARCHAR(20) NOT NULL,
  url VARCHAR(500),
  note VARCHAR(4000),
  recorded_by VARCHAR(60) NOT NULL,
  recorded_at TIMESTAMP NOT NULL,
  PRIMARY KEY (endorsement_id, pos)
);

CREATE TABLE endorsements_event (
  endorsement_id BIGINT NOT NULL REFERENCES endorsements_endorsement (id),
  pos INTEGER NOT NULL,
  happened_at TIMESTAMP NOT NULL,
  actor VARCHAR(60) NOT NULL,
  verb VARCHAR(20) NOT NULL,
  from_state VARCHAR(12),
  to_state VARCHAR(12) NOT NULL,
  note VARCHAR(4000),
  PRIMARY KEY (endorsement_id, pos)
);

CREATE TABLE endorsements_act (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  campaign_id BIGINT NOT NULL REFERENCES kernel_campaign (id),
  kind VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  chamber_name VARCHAR(4000) NOT NULL,
  country VARCHAR(2) NOT NULL,
  title VARCHAR(7000) NOT NULL,
  identifier VARCHAR(80),
  tabled_on DATE,
  next_on DATE,
  source_title VARCHAR(7000),
  source_url VARCHAR(500),
  shown BOOLEAN NOT NULL,
  sample BOOLEAN NOT NULL
);
CREATE INDEX endorsements_act_by_campaign ON endorsements_act (campaign_id, country, id);

CREATE TABLE endorsements_sponsor (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  act_id BIGINT NOT NULL REFERENCES endorsements_act (id),
  endorser_id BIGINT NOT NULL REFERENCES endorsements_endorser (id),
  display_name VARCHAR(5000) NOT NULL,
  display_role VARCHAR(4000),
  role VARCHAR(12) NOT NULL,
  pos INTEGER NOT NULL,
  withdrawn_on DATE,
  UNIQUE (act_id, endorser_id)
);

CREATE TABLE endorsements_act_event (
  act_id BIGINT NOT NULL REFERENCES endorsements_act (id),
  pos INTEGER NOT NULL,
  to_state VARCHAR(20),
  occurred_on DATE,
  event_text VARCHAR(21000),
  source_url VARCHAR(500),
  recorded_by VARCHAR(60) NOT NULL,
  recorded_at TIMESTAMP NOT NULL,
  PRIMARY KEY (act_id, pos)
);
