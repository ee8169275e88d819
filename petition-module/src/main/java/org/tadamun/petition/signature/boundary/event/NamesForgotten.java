package org.tadamun.petition.signature.boundary.event;

import java.util.Collection;

/**
 * Somebody leaves with his name, which goes wherever it stands. Fired before his signatures are
 * locked; where it cannot go, he cannot leave.
 *
 * @param names given and family name, as he signed; null of what was taken back before
 */
public record NamesForgotten(long petitionId, Collection<String> names) {}
