-- A run counts what is over once it has begun, not in the request of who begins it.
ALTER TABLE kernel_retention_line ADD COLUMN counted BOOLEAN DEFAULT TRUE NOT NULL;
