package org.tadamun.petition.snapshot.boundary.verification;

/**
 * Which file is asked about.
 *
 * @param sha256 its hash, 64 hexadecimal digits
 */
public record VerificationRequest(String sha256) {}
