-- By which rules of time zones the moments of what is to come were derived from local times; empty before it was kept.
CREATE TABLE kernel_zone_rules (
  id INTEGER NOT NULL PRIMARY KEY,
  rules_version VARCHAR(20) NOT NULL
);
INSERT INTO kernel_zone_rules (id, rules_version) VALUES (1, '');
