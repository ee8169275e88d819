-- Petitions that closed by themselves, and why.
CREATE TABLE petition_ending (
  petition_id BIGINT NOT NULL PRIMARY KEY REFERENCES petition_petition (id),
  cause VARCHAR(10) NOT NULL,
  closed_at TIMESTAMP NOT NULL
);
