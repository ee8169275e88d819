-- What one person or one key did, newest first: without it Derby sorts the whole trail for each page and each stretch of a file.
CREATE INDEX kernel_audit_newest_of_actor ON kernel_audit (actor, happened_at DESC, id DESC);
