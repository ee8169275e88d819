package org.tadamun.petition.invalidation.boundary;

import java.time.Instant;

/**
 * An import that a rule may mean.
 *
 * @param organisation that collected what it brought
 */
public record BroughtImport(String id, String organisation, Instant startedAt) {}
