-- When a mail to this address came back for good.
ALTER TABLE petition_signature ADD COLUMN bounced_at TIMESTAMP;
