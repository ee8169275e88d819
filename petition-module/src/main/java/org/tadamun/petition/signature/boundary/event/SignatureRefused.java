package org.tadamun.petition.signature.boundary.event;

/**
 * Fired when somebody was told to wait, since too many had signed from their connection.
 *
 * @param client the network address; used only for counting, never kept
 */
public record SignatureRefused(long petitionId, String client) {}
