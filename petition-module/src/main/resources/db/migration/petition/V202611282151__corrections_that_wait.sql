-- Those that wait for a second person are asked for by every open dashboard.
CREATE INDEX petition_recount_correction_waiting ON petition_recount_correction (state);
