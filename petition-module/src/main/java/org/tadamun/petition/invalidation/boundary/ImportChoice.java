package org.tadamun.petition.invalidation.boundary;

import java.time.Instant;

/**
 * An import that a rule may name.
 *
 * @param organisation the organisation that collected its signatures
 */
public record ImportChoice(String id, String organisation, Instant startedAt) {}
