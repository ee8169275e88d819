-- Closed before their hour, and then delivered or archived: after the hour; before it, after it had closed by itself; after somebody had signed
-- online, put off in a pause. And others: closed after their hour, without a word of it in the trail.
INSERT INTO petition_petition (id, public_id, created_at, modified_at, version, campaign_id, slug, state, goal, opened_at, starts_at, closes_at, hmac_key)
  VALUES (81, 'row81', '2026-11-01 10:00:00', '2026-12-05 08:00:00', 0, 13, 'petition-81', 'DELIVERED', 0, '2026-11-02 08:00:00', '2026-12-01 08:00:00', NULL, 'sealed');
INSERT INTO petition_petition (id, public_id, created_at, modified_at, version, campaign_id, slug, state, goal, opened_at, starts_at, closes_at, hmac_key)
  VALUES (82, 'row82', '2026-11-01 10:00:00', '2026-11-20 08:00:00', 0, 13, 'petition-82', 'ARCHIVED', 0, '2026-11-02 08:00:00', '2026-12-01 08:00:00', '2026-12-31 08:00:00', 'sealed');
INSERT INTO petition_petition (id, public_id, created_at, modified_at, version, campaign_id, slug, state, goal, opened_at, starts_at, closes_at, hmac_key)
  VALUES (83, 'row83', '2026-11-01 10:00:00', '2026-12-05 08:00:00', 0, 13, 'petition-83', 'DELIVERED', 0, '2026-11-02 08:00:00', '2026-12-01 08:00:00', '2026-12-31 08:00:00', 'sealed');
INSERT INTO petition_petition (id, public_id, created_at, modified_at, version, campaign_id, slug, state, goal, opened_at, starts_at, closes_at, hmac_key)
  VALUES (84, 'row84', '2026-11-01 10:00:00', '2026-12-05 08:00:00', 0, 13, 'petition-84', 'ARCHIVED', 0, '2026-11-02 08:00:00', '2026-12-01 08:00:00', '2026-12-31 08:00:00', 'sealed');
INSERT INTO petition_petition (id, public_id, created_at, modified_at, version, campaign_id, slug, state, goal, opened_at, starts_at, closes_at, hmac_key)
  VALUES (85, 'row85', '2026-11-01 10:00:00', '2026-12-05 08:00:00', 0, 13, 'petition-85', 'ARCHIVED', 0, '2026-11-02 08:00:00', '2026-12-01 08:00:00', '2026-12-31 08:00:00', 'sealed');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id)
  VALUES (981, '2026-11-10 08:00:00', 'anna', 'petition.closed', 'petition', 'petition-81', 13);
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id)
  VALUES (982, '2026-11-10 08:00:00', 'system', 'petition.ended', 'petition', 'petition-82', 13);
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id)
  VALUES (983, '2026-11-10 08:00:00', 'anna', 'petition.closed', 'petition', 'petition-83', 13);
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id)
  VALUES (984, '2026-12-02 08:00:00', 'anna', 'petition.closed', 'petition', 'petition-84', 13);
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id)
  VALUES (985, '2026-11-20 08:00:00', 'anna', 'petition.archived', 'petition', 'petition-85', 13);
INSERT INTO petition_tally (petition_id, version_no, hour_start, country, source, shard, change_by)
  VALUES (83, 1, '2026-11-03 08:00:00', 'SE', 'ONLINE', 0, 5);
