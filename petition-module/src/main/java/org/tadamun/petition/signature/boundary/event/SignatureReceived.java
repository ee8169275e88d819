package org.tadamun.petition.signature.boundary.event;

/**
 * Fired when a signature was taken, of a new address or a known one.
 *
 * @param client the network address of the sender; counted by its range, never kept
 */
public record SignatureReceived(long petitionId, String client, String country) {}
