-- Where an action was announced before it was moved is told to nobody: the old venue and address are only known again, by their hashes (docs/adr/271).
ALTER TABLE actions_action DROP COLUMN announced_venue;
ALTER TABLE actions_action DROP COLUMN announced_address;
ALTER TABLE actions_action ADD COLUMN announced_venue_hash VARCHAR(64);
ALTER TABLE actions_action ADD COLUMN announced_address_hash VARCHAR(64);
