-- EclipseLink takes what a sequence gives as the last number of a block: it starts with the block's size.
CREATE SEQUENCE tadamun_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE kernel_audit_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE kernel_mail_seq AS BIGINT START WITH 500 INCREMENT BY 500;

CREATE TABLE kernel_organisation (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  slug VARCHAR(80) NOT NULL UNIQUE,
  name VARCHAR(4000) NOT NULL,
  acronym VARCHAR(30),
  kind VARCHAR(24) NOT NULL,
  country VARCHAR(2),
  sample BOOLEAN NOT NULL
);

CREATE TABLE kernel_campaign (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  slug VARCHAR(80) NOT NULL UNIQUE,
  state VARCHAR(16) NOT NULL,
  offline BOOLEAN NOT NULL,
  sample BOOLEAN NOT NULL,
  title VARCHAR(4000) NOT NULL,
  summary VARCHAR(8000),
  case_text VARCHAR(32000),
  target_country VARCHAR(2),
  hashtag VARCHAR(60),
  languages VARCHAR(200) NOT NULL,
  zone_id VARCHAR(60) NOT NULL,
  started_on DATE,
  outcome_text VARCHAR(32000),
  decided_at TIMESTAMP,
  owner_id BIGINT NOT NULL REFERENCES kernel_organisation (id)
);

CREATE TABLE kernel_campaign_demand (
  campaign_id BIGINT NOT NULL REFERENCES kernel_campaign (id),
  pos INTEGER NOT NULL,
  demand VARCHAR(8000) NOT NULL,
  PRIMARY KEY (campaign_id, pos)
);

CREATE TABLE kernel_campaign_organisation (
  campaign_id BIGINT NOT NULL REFERENCES kernel_campaign (id),
  organisation_id BIGINT NOT NULL REFERENCES kernel_organisation (id),
  PRIMARY KEY (campaign_id, organisation_id)
);

CREATE TABLE kernel_addressee (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  campaign_id BIGINT NOT NULL REFERENCES kernel_campaign (id),
  kind VARCHAR(24) NOT NULL,
  name VARCHAR(4000) NOT NULL,
  country VARCHAR(2),
  host_country VARCHAR(2) NOT NULL,
  city VARCHAR(100),
  zone_id VARCHAR(60) NOT NULL,
  postal_address VARCHAR(500),
  email VARCHAR(254),
  phone VARCHAR(40),
  hours_text VARCHAR(200),
  sample BOOLEAN NOT NULL
);
CREATE INDEX kernel_addressee_by_campaign ON kernel_addressee (campaign_id, host_country, city);

CREATE TABLE kernel_staff (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  name VARCHAR(120) NOT NULL,
  email VARCHAR(254) NOT NULL UNIQUE,
  password_hash VARCHAR(400),
  language VARCHAR(35) NOT NULL,
  zone_id VARCHAR(60) NOT NULL,
  theme VARCHAR(10) NOT NULL,
  active BOOLEAN NOT NULL
);

CREATE TABLE kernel_role_assignment (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  staff_id BIGINT NOT NULL REFERENCES kernel_staff (id),
  role VARCHAR(32) NOT NULL,
  campaign_id BIGINT REFERENCES kernel_campaign (id),
  country VARCHAR(2)
);
CREATE INDEX kernel_role_assignment_by_staff ON kernel_role_assignment (staff_id);

CREATE TABLE kernel_audit (
  id BIGINT NOT NULL PRIMARY KEY,
  happened_at TIMESTAMP NOT NULL,
  actor VARCHAR(60) NOT NULL,
  action VARCHAR(60) NOT NULL,
  subject_type VARCHAR(40) NOT NULL,
  subject_id VARCHAR(80) NOT NULL,
  campaign_id BIGINT,
  from_text VARCHAR(2000),
  to_text VARCHAR(2000)
);
CREATE INDEX kernel_audit_by_campaign ON kernel_audit (campaign_id, id);

CREATE TABLE kernel_mail (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL,
  cause VARCHAR(40) NOT NULL,
  language VARCHAR(35) NOT NULL,
  campaign_id BIGINT,
  secret VARCHAR(8000),
  state VARCHAR(12) NOT NULL,
  attempts INTEGER NOT NULL,
  created_at TIMESTAMP NOT NULL,
  due_at TIMESTAMP NOT NULL,
  sent_at TIMESTAMP,
  claimed_by VARCHAR(22),
  failure VARCHAR(400)
);
CREATE INDEX kernel_mail_by_state ON kernel_mail (state, due_at);
