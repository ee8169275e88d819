-- That a mail may have arrived was known by what was said of it last alone, and forgotten over whatever the server said after that.
ALTER TABLE kernel_mail ADD COLUMN in_doubt BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE kernel_mail SET in_doubt = TRUE WHERE state IN ('WAITING', 'SENDING', 'FAILED', 'UNCERTAIN', 'CANCELLED')
  AND (unanswered > 0 OR failure IN ('INTERRUPTED', 'UNANSWERED'));
