-- Each attempt after which the mail server said nothing may have delivered the mail: there are few of them.
ALTER TABLE kernel_mail ADD COLUMN unanswered INTEGER DEFAULT 0 NOT NULL;
