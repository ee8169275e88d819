package org.tadamun.kernel.event.boundary;

/**
 * Another field of work was given the id of an action of this campaign. Whoever keeps actions hears
 * it at once, and refuses it with {@code InvalidInput} at {@code action} where there is none.
 */
public record ActionNamed(long campaignId, String action) {}
