-- Sessions of the console, which outlive the node that opened them (docs/adr/253). Of what the browser shows only the hash is kept.
CREATE TABLE kernel_staff_session (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  token_hash VARCHAR(43) NOT NULL UNIQUE,
  staff_id BIGINT NOT NULL REFERENCES kernel_staff (id),
  credential_version INTEGER NOT NULL,
  signed_in_at TIMESTAMP NOT NULL,
  active_at TIMESTAMP NOT NULL
);
