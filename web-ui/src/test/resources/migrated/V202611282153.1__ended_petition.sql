-- One of those that are closed did so by itself.
INSERT INTO petition_ending (petition_id, cause, closed_at) VALUES (73, 'LAST_DAY', '2026-11-10 08:00:00');
