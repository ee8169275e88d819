-- Closed before their hour: without a last day, with a later one, with an earlier one, put off in a pause after somebody had signed. And
-- others: still open, put aside unopened, closed after their hour.
INSERT INTO petition_petition (id, public_id, created_at, modified_at, version, campaign_id, slug, state, goal, opened_at, starts_at, closes_at, hmac_key)
  VALUES (71, 'row71', '2026-11-01 10:00:00', '2026-11-10 08:00:00', 0, 13, 'petition-71', 'CLOSED', 0, '2026-11-02 08:00:00', '2026-12-01 08:00:00', NULL, 'sealed');
INSERT INTO petition_petition (id, public_id, created_at, modified_at, version, campaign_id, slug, state, goal, opened_at, starts_at, closes_at, hmac_key)
  VALUES (72, 'row72', '2026-11-01 10:00:00', '2026-11-10 08:00:00', 0, 13, 'petition-72', 'ARCHIVED', 0, '2026-11-02 08:00:00', '2026-12-01 08:00:00', '2026-12-31 08:00:00', 'sealed');
INSERT INTO petition_petition (id, public_id, created_at, modified_at, version, campaign_id, slug, state, goal, opened_at, starts_at, closes_at, hmac_key)
  VALUES (73, 'row73', '2026-11-01 10:00:00', '2026-11-10 08:00:00', 0, 13, 'petition-73', 'CLOSED', 0, '2026-11-02 08:00:00', '2026-12-01 08:00:00', '2026-11-09 08:00:00', 'sealed');
INSERT INTO petition_petition (id, public_id, created_at, modified_at, version, campaign_id, slug, state, goal, opened_at, starts_at, closes_at, hmac_key)
  VALUES (74, 'row74', '2026-11-01 10:00:00', '2026-11-10 08:00:00', 0, 13, 'petition-74', 'DELIVERED', 0, '2026-11-02 08:00:00', '2026-12-01 08:00:00', '2026-12-31 08:00:00', 'sealed');
INSERT INTO petition_petition (id, public_id, created_at, modified_at, version, campaign_id, slug, state, goal, opened_at, starts_at, closes_at, hmac_key)
  VALUES (75, 'row75', '2026-11-01 10:00:00', '2026-11-10 08:00:00', 0, 13, 'petition-75', 'OPEN', 0, '2026-11-02 08:00:00', '2026-12-01 08:00:00', '2026-12-31 08:00:00', 'sealed');
INSERT INTO petition_petition (id, public_id, created_at, modified_at, version, campaign_id, slug, state, goal, opened_at, starts_at, closes_at, hmac_key)
  VALUES (76, 'row76', '2026-11-01 10:00:00', '2026-11-10 08:00:00', 0, 13, 'petition-76', 'ARCHIVED', 0, NULL, '2026-12-01 08:00:00', '2026-12-31 08:00:00', 'sealed');
INSERT INTO petition_petition (id, public_id, created_at, modified_at, version, campaign_id, slug, state, goal, opened_at, starts_at, closes_at, hmac_key)
  VALUES (77, 'row77', '2026-11-01 10:00:00', '2026-11-10 08:00:00', 0, 13, 'petition-77', 'CLOSED', 0, '2026-11-02 08:00:00', '2026-11-05 08:00:00', '2026-12-31 08:00:00', 'sealed');
INSERT INTO petition_tally (petition_id, version_no, hour_start, country, source, shard, change_by)
  VALUES (74, 1, '2026-11-03 08:00:00', 'SE', 'ONLINE', 0, 5);
INSERT INTO petition_tally (petition_id, version_no, hour_start, country, source, shard, change_by)
  VALUES (71, 1, '2026-11-03 08:00:00', 'SE', 'PAPER', 0, 5);
