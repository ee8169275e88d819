-- How many of the forms that came by a way were of an address that had not signed before: by them it is told whether
-- one person alone came by it. All that was booked so far was of such addresses.
ALTER TABLE petition_channel ADD COLUMN entered BIGINT DEFAULT 0 NOT NULL;
UPDATE petition_channel SET entered = submitted;

-- When something was last booked in the row; not known of those that were there before.
ALTER TABLE petition_channel ADD COLUMN used_at TIMESTAMP;
