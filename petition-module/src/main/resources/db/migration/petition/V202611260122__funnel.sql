-- How often something happened to signatures, by quarter of an hour (a day of any time zone is whole quarters).
CREATE TABLE petition_funnel (
  petition_id BIGINT NOT NULL,
  quarter_start TIMESTAMP NOT NULL,
  country VARCHAR(2) NOT NULL,
  stage VARCHAR(12) NOT NULL,
  shard INTEGER NOT NULL,
  happened BIGINT NOT NULL,
  PRIMARY KEY (petition_id, quarter_start, country, stage, shard)
);
