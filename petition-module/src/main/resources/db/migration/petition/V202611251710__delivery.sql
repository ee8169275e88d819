CREATE TABLE petition_delivery (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  campaign_id BIGINT NOT NULL REFERENCES kernel_campaign (id),
  addressee_id BIGINT NOT NULL REFERENCES kernel_addressee (id),
  host_country VARCHAR(2) NOT NULL,
  zone_id VARCHAR(60) NOT NULL,
  snapshot_id BIGINT REFERENCES petition_snapshot (id),
  follows_id BIGINT REFERENCES petition_delivery (id),
  channel VARCHAR(12) NOT NULL,
  outcome VARCHAR(16) NOT NULL,
  planned_local TIMESTAMP,
  happened_local TIMESTAMP,
  moment_at TIMESTAMP NOT NULL,
  delegation VARCHAR(1000),
  recipient VARCHAR(1000),
  reference VARCHAR(200),
  note VARCHAR(4000),
  incident BOOLEAN NOT NULL,
  next_step VARCHAR(400),
  next_due DATE,
  receipt_name VARCHAR(400),
  receipt_hash VARCHAR(64),
  receipt_sent_hash VARCHAR(64)
);
-- The lists: of a campaign by outcome, and all attempts at one addressee for the board.
CREATE INDEX petition_delivery_by_outcome ON petition_delivery (campaign_id, outcome, id);
CREATE INDEX petition_delivery_at ON petition_delivery (addressee_id, id);
CREATE INDEX petition_delivery_after ON petition_delivery (follows_id);

CREATE TABLE petition_delivery_step (
  delivery_id BIGINT NOT NULL REFERENCES petition_delivery (id),
  pos INTEGER NOT NULL,
  recorded_at TIMESTAMP NOT NULL,
  actor VARCHAR(60) NOT NULL,
  outcome VARCHAR(16) NOT NULL,
  happened_local TIMESTAMP,
  note VARCHAR(4000),
  PRIMARY KEY (delivery_id, pos)
);

CREATE TABLE petition_receipt (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  delivery_id BIGINT NOT NULL UNIQUE REFERENCES petition_delivery (id),
  kind VARCHAR(4) NOT NULL
);

-- The two databases have no type of long bytes in common: encrypted pieces as text.
CREATE TABLE petition_receipt_part (
  receipt_id BIGINT NOT NULL REFERENCES petition_receipt (id),
  pos INTEGER NOT NULL,
  content VARCHAR(32000) NOT NULL,
  PRIMARY KEY (receipt_id, pos)
);
