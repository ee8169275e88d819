-- What was erased kept how whoever it was addressed to was called, who may be a person, and nobody could take that out any more.
UPDATE endorsements_endorsement SET addressee_name = NULL WHERE forgotten_at IS NOT NULL;
