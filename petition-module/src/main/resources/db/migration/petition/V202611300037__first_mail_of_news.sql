-- The lowest number of a mailing's mails: asked of its boxes, all of them would be read where it goes on.
ALTER TABLE petition_news_mailing ADD COLUMN first_mail BIGINT;
UPDATE petition_news_mailing
SET first_mail = (SELECT MIN(b.mail_id) FROM petition_news_box b WHERE b.mailing_id = petition_news_mailing.id);
