-- What names somebody is looked for at each of his withdrawals; Derby has an index of its own for the foreign key, PostgreSQL none.
CREATE INDEX endorsements_sponsor_by_endorser ON endorsements_sponsor (endorser_id);
