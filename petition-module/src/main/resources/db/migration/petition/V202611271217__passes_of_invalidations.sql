-- A run goes through those held first now. One that is under way begins anew: whom it has taken out already is in no pass any more.
UPDATE petition_invalidation SET pass_no = 0, position_id = 0 WHERE state = 'RUNNING';
