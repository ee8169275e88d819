-- As in the kernel: 10 * (2 * 1000 + 41) + 2 characters.
ALTER TABLE petition_petition ALTER COLUMN thanks SET DATA TYPE VARCHAR(21000);
