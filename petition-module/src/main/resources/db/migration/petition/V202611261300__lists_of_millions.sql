-- A list by state, or by country and state, reads and counts in the index alone.
DROP INDEX petition_signature_by_state;
CREATE INDEX petition_signature_by_state ON petition_signature (petition_id, state, id, version_no);
CREATE INDEX petition_signature_by_country ON petition_signature (petition_id, country, state, id, version_no);
-- So do those of today, and those of a stretch of time.
DROP INDEX petition_signature_confirmed;
CREATE INDEX petition_signature_confirmed ON petition_signature (petition_id, confirmed_at, state, version_no, id);
DROP INDEX petition_signature_pending;
CREATE INDEX petition_signature_by_time ON petition_signature (state, created_at, petition_id, id);
