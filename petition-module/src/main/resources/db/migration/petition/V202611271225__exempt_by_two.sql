-- Until when an exemption holds by the word of one person; without it a week from when it was made.
ALTER TABLE petition_exemption ADD COLUMN alone_until TIMESTAMP;
