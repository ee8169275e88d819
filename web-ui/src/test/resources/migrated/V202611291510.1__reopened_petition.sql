-- Closed by mistake, opened again, closed and handed over.
INSERT INTO petition_petition (id, public_id, created_at, modified_at, version, campaign_id, slug, state, goal, opened_at, hmac_key)
  VALUES (70, 'row70', '2026-11-01 10:00:00', '2026-12-05 08:00:00', 0, 13, 'petition-70', 'DELIVERED', 0, '2026-11-02 08:00:00', 'sealed');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id)
  VALUES (986, '2026-11-10 08:00:00', 'anna', 'petition.closed', 'petition', 'petition-70', 13);
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id)
  VALUES (987, '2026-11-12 08:00:00', 'anna', 'petition.reopened', 'petition', 'petition-70', 13);
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id)
  VALUES (988, '2026-11-20 08:00:00', 'anna', 'petition.closed', 'petition', 'petition-70', 13);
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id)
  VALUES (989, '2026-12-05 08:00:00', 'anna', 'petition.delivered', 'petition', 'petition-70', 13);
