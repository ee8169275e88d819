-- From where those sign whom alone an event pass lets through; nothing where it is everybody.
ALTER TABLE petition_event_pass ADD COLUMN country VARCHAR(2);
