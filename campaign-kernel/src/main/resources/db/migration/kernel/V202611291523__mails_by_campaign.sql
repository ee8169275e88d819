-- The outbox of a campaign is counted and listed for each view, of millions of mails: by the index alone, and no further one for each mail.
DROP INDEX kernel_mail_by_state;
CREATE INDEX kernel_mail_by_state ON kernel_mail (state, due_at, campaign_id, id);
