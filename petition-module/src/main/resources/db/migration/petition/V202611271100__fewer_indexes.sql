-- Each index is a tenth of what a signature costs. This one has a twin, by state and moment.
DROP INDEX petition_signature_signed;
-- And by this one nobody looks.
DROP INDEX petition_token_by_expiry;
