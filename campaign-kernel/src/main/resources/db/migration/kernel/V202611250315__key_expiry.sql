-- Until when a key works; null for keys that were made before, which work until they are revoked.
ALTER TABLE kernel_api_key ADD COLUMN expires_at TIMESTAMP;
