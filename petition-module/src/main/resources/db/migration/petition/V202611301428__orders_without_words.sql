-- Orders of some builds kept the organisation or place that a signer had typed (R8 of exports).
-- Of all states, they are answered no more: what is left of them is refused, and says why.
UPDATE petition_export SET filter_text = '{"byOrganisation":"true"}'
WHERE filter_text LIKE '%"organisation":%' OR filter_text LIKE '%"locality":%';
