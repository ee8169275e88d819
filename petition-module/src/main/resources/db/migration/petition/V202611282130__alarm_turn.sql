-- Whoever raises an alarm holds the petition's row here. No foreign key leads to it, so that nobody else waits for it; nor from it to
-- the petition: a check would wait for whoever edits that.
CREATE TABLE petition_alarm_turn (
  petition_id BIGINT NOT NULL PRIMARY KEY
);
