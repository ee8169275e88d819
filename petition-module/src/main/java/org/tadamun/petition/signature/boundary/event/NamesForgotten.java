package org.tadamun.petition.signature.boundary.event;

import java.util.Collection;

/**
 * Fired before a signer's signatures are locked for withdrawal or erasure, so that other copies of
 * the name are deleted. Where an observer fails, the signer cannot leave.
 *
 * @param names given and family name, as signed; null for withdrawn signatures
 */
public record NamesForgotten(long petitionId, Collection<String> names) {}
