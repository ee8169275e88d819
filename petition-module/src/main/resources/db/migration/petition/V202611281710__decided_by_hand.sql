-- How many signatures of a petition one actor held or invalidated by hand, by hour of the last day (docs/adr/210).
CREATE TABLE petition_by_hand (
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  actor VARCHAR(60) NOT NULL,
  by_hour VARCHAR(600) NOT NULL,
  PRIMARY KEY (petition_id, actor)
);
