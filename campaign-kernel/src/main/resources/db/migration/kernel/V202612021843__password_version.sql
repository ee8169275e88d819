-- Since when a password is the same, whatever ended sessions meanwhile: wrong codes are counted under it. Of present passwords
-- this takes the latest moment that is possible, so that a count that goes on goes on, and one of an earlier password does not.
ALTER TABLE kernel_staff ADD COLUMN password_version INTEGER NOT NULL DEFAULT 0;
UPDATE kernel_staff SET password_version = credential_version;
