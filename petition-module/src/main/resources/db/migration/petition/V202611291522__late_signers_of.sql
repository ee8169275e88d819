-- Each signature that is deleted asks for its late signer, and each minute for those of a petition; Derby has an index of its own for each foreign key,
-- PostgreSQL none. Who signs pays nothing: such rows are rare, but where a rule is undone after another text was published there are many.
CREATE INDEX petition_renewal_late_of ON petition_renewal_late (signature_id);
CREATE INDEX petition_renewal_late_by_petition ON petition_renewal_late (petition_id, id);
