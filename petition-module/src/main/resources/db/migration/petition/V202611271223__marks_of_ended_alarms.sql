-- Whoever was invalidated under an alarm, withdrew and signed anew is looked at by a person: no alarm holds him, and none may release him.
UPDATE petition_signature SET ruling_alarm = FALSE
  WHERE ruling_alarm = TRUE
    AND (state IN ('WITHDRAWN', 'PENDING', 'EXPIRED') OR (state = 'HELD' AND ruling_before IS NOT NULL));
