-- One row for whoever signs in with a code as well. The key is sealed; of recovery codes there are hashes alone, with blanks between.
CREATE TABLE kernel_second_factor (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  staff_id BIGINT NOT NULL UNIQUE REFERENCES kernel_staff (id),
  sealed_key VARCHAR(200) NOT NULL,
  last_step BIGINT NOT NULL,
  recovery VARCHAR(500) NOT NULL
);
