-- Of one hour: decisions that undo each other, a name that was hidden twice, and consents to two; of the next hour one of them again.
INSERT INTO petition_signature_change (id, petition_id, signature_id, kind, hour_end) VALUES (901, 41, 101, 'HELD', '2026-11-30 06:00:00');
INSERT INTO petition_signature_change (id, petition_id, signature_id, kind, hour_end) VALUES (902, 41, 101, 'RELEASED', '2026-11-30 06:00:00');
INSERT INTO petition_signature_change (id, petition_id, signature_id, kind, hour_end) VALUES (903, 41, 101, 'VISIBILITY_NARROWED', '2026-11-30 06:00:00');
INSERT INTO petition_signature_change (id, petition_id, signature_id, kind, hour_end) VALUES (904, 41, 102, 'ERASED', '2026-11-30 06:00:00');
INSERT INTO petition_signature_change (id, petition_id, signature_id, kind, hour_end) VALUES (905, 41, 101, 'VISIBILITY_NARROWED', '2026-11-30 06:00:00');
INSERT INTO petition_signature_change (id, petition_id, signature_id, kind, organisation, purpose, hour_end)
  VALUES (906, 41, 101, 'CONSENT_ENDED', 'unite', 'SHARE', '2026-11-30 06:00:00');
INSERT INTO petition_signature_change (id, petition_id, signature_id, kind, organisation, purpose, hour_end)
  VALUES (907, 41, 101, 'CONSENT_ENDED', 'ptudc', 'SHARE', '2026-11-30 06:00:00');
INSERT INTO petition_signature_change (id, petition_id, signature_id, kind, organisation, purpose, hour_end)
  VALUES (908, 41, 101, 'CONSENT_ENDED', 'ptudc', 'SHARE', '2026-11-30 06:00:00');
INSERT INTO petition_signature_change (id, petition_id, signature_id, kind, hour_end) VALUES (909, 41, 101, 'HELD', '2026-12-01 00:00:00');
