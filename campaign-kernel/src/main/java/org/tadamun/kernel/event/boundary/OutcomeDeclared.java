package org.tadamun.kernel.event.boundary;

/**
 * The outcome of a campaign was declared. The actions module observes it in the same transaction
 * and carries out what was decided about its actions, or refuses everything.
 */
public record OutcomeDeclared(long campaignId, ActionsSettled actions) {}
