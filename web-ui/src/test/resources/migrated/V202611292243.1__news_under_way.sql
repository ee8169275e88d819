-- News on their way with three mailboxes, one of them without a mail yet; and news that nobody has got.
INSERT INTO petition_news_mailing (id, public_id, created_at, modified_at, version, update_id, campaign_id, organisation, state, ordered_by, starts_at, last_petition, last_signature, estimated, mailed)
  VALUES (421, 'row421', '2026-11-29 10:00:00', '2026-11-29 10:00:00', 1, 'news421', 11, 'Union', 'STOPPED', 'anna', '2026-11-29 10:00:00', 0, 0, 3, 3);
INSERT INTO petition_news_mailing (id, public_id, created_at, modified_at, version, update_id, campaign_id, organisation, state, ordered_by, starts_at, last_petition, last_signature, estimated, mailed)
  VALUES (422, 'row422', '2026-11-29 10:00:00', '2026-11-29 10:00:00', 1, 'news422', 11, 'Union', 'STOPPED', 'anna', '2026-11-29 10:00:00', 0, 0, 3, 0);
INSERT INTO petition_news_box (mac, mailing_id, mail_id) VALUES ('box421', 421, 412);
INSERT INTO petition_news_box (mac, mailing_id, mail_id) VALUES ('box422', 421, 411);
INSERT INTO petition_news_box (mac, mailing_id, mail_id) VALUES ('box423', 421, NULL);
