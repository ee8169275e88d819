package org.tadamun.petition.signature.boundary.event;

/**
 * Somebody was told to wait, since too many had signed from his connection.
 *
 * @param client the network address; told apart while it is counted, never kept
 */
public record SignatureRefused(long petitionId, String client) {}
