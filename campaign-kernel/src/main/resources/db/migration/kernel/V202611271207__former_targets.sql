-- At which countries a campaign was directed before: what was agreed to about one of them is agreed to about no other.
ALTER TABLE kernel_campaign ADD COLUMN former_targets VARCHAR(300);
