package org.tadamun.kernel.event.boundary;

/**
 * Another part of the product was given the id of an action of this campaign. The actions module
 * observes it at once and refuses an id that does not exist with {@code InvalidInput} at {@code
 * action}.
 */
public record ActionReferenced(long campaignId, String action) {}
