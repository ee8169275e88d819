-- The trail is read newest first by its time: numbers of two nodes come in blocks. Derby reads no index backwards.
CREATE INDEX kernel_audit_newest ON kernel_audit (happened_at DESC, id DESC);
CREATE INDEX kernel_audit_newest_of_campaign ON kernel_audit (campaign_id, happened_at DESC, id DESC);
DROP INDEX kernel_audit_by_campaign;
