package org.tadamun.kernel.event.boundary;

/**
 * A campaign has ended. Whoever keeps actions hears it in the same transaction and does with them
 * what was said, or refuses all of it.
 */
public record OutcomeDeclared(long campaignId, ActionsSettled actions) {}
