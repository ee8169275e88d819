-- Two that are nobody's any more, and one that is invalidated, with moments as the program wrote them.
UPDATE petition_signature SET created_at = '2026-11-01 10:14:07.318426' WHERE id IN (107, 111, 112);
UPDATE petition_signature SET confirmed_at = '2026-11-03 12:31:00.000001', standing_since = '2026-11-03 12:31:00.000001', ruling_at = '2026-11-03 12:59:59.999999' WHERE id = 112;
