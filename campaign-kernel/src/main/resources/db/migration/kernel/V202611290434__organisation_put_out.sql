-- Whoever had to leave a campaign does not come in again by a campaign of his own (docs/adr/244).
ALTER TABLE kernel_organisation ADD COLUMN put_out_at TIMESTAMP;
