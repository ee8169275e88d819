-- Petitions of which nobody is reminded to confirm, since when.
CREATE TABLE petition_reminder_stop (
  petition_id BIGINT NOT NULL PRIMARY KEY REFERENCES petition_petition (id),
  stopped_at TIMESTAMP NOT NULL
);
