-- What people were called to before an action was moved. Of what was moved already nobody knows it.
ALTER TABLE actions_action ADD COLUMN announced_start TIMESTAMP;
ALTER TABLE actions_action ADD COLUMN announced_zone VARCHAR(60);
ALTER TABLE actions_action ADD COLUMN announced_country VARCHAR(2);
ALTER TABLE actions_action ADD COLUMN announced_locality VARCHAR(100);
ALTER TABLE actions_action ADD COLUMN announced_venue VARCHAR(150);
ALTER TABLE actions_action ADD COLUMN announced_address VARCHAR(300);
