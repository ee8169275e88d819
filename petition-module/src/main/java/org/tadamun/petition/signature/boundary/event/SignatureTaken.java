package org.tadamun.petition.signature.boundary.event;

/**
 * A signature was taken, of a new address or of a known one.
 *
 * @param client the network address from which it came; counted by its range, never kept
 */
public record SignatureTaken(long petitionId, String client, String country) {}
