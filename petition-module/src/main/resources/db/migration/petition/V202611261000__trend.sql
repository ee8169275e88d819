-- Trends of moderators, and lists of what was signed within a time: that time only is read.
CREATE INDEX petition_signature_signed ON petition_signature (petition_id, created_at);
