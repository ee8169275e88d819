-- Of a place alone; of both, and held ones; and orders that say no word.
INSERT INTO petition_export (id, public_id, created_at, modified_at, version, petition_id, kind, format, state, filter_text, ordered_by, rows_expected, rows_written)
  VALUES (951, 'export-of-a-place', '2026-11-30 12:00:00', '2026-11-30 12:00:00', 1, 41, 'SIGNATURES', 'CSV', 'ORDERED', '{"locality":"Lahore"}', 'staff:anna', 1, 0);
INSERT INTO petition_export (id, public_id, created_at, modified_at, version, petition_id, kind, format, state, filter_text, ordered_by, rows_expected, rows_written)
  VALUES (952, 'export-of-held-ones', '2026-11-30 12:00:00', '2026-11-30 12:00:00', 1, 41, 'SIGNATURES', 'CSV', 'ORDERED', '{"state":"HELD","organisation":"A \"union\"","locality":"Leeds"}', 'staff:anna', 1, 0);
INSERT INTO petition_export (id, public_id, created_at, modified_at, version, petition_id, kind, format, state, filter_text, ordered_by, rows_expected, rows_written)
  VALUES (953, 'export-by-organisation', '2026-11-30 12:00:00', '2026-11-30 12:00:00', 1, 41, 'SIGNATURES', 'CSV', 'ORDERED', '{"byOrganisation":"true","state":"HELD"}', 'staff:anna', 1, 0);
INSERT INTO petition_export (id, public_id, created_at, modified_at, version, petition_id, kind, format, state, filter_text, ordered_by, rows_expected, rows_written)
  VALUES (954, 'export-of-a-country', '2026-11-30 12:00:00', '2026-11-30 12:00:00', 1, 41, 'SIGNATURES', 'CSV', 'ORDERED', '{"country":"DE"}', 'staff:anna', 1, 0);
