-- A link that ends the news of one organisation opens nothing else; null where it leads to all. By its mail it is known who has not got what was stopped.
ALTER TABLE petition_token ADD COLUMN news_of VARCHAR(80);
ALTER TABLE petition_news_box ADD COLUMN mail_id BIGINT;
CREATE INDEX petition_news_box_by_mail ON petition_news_box (mail_id);
