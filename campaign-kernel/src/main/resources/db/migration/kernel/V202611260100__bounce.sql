-- What a mail is about, in the words of who ordered it: nothing personal, and no key of a table here.
ALTER TABLE kernel_mail ADD COLUMN about VARCHAR(43);

-- The one mailbox of the bounces: who reads it now, and what was found.
CREATE TABLE kernel_bounce_mailbox (
  id INTEGER NOT NULL PRIMARY KEY,
  claimed_by VARCHAR(22),
  claimed_until TIMESTAMP,
  read_at TIMESTAMP,
  failed_at TIMESTAMP,
  trouble VARCHAR(12),
  last_bounced INTEGER NOT NULL,
  last_aside INTEGER NOT NULL,
  all_bounced BIGINT NOT NULL,
  all_aside BIGINT NOT NULL
);
INSERT INTO kernel_bounce_mailbox (id, last_bounced, last_aside, all_bounced, all_aside) VALUES (1, 0, 0, 0, 0);
