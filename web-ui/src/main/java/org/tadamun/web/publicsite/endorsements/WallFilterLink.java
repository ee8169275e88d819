package org.tadamun.web.publicsite.endorsements;

/**
 * One choice of a filter.
 *
 * @param count how many its page has: of what else is chosen already
 */
public record WallFilterLink(String label, String href, long count, boolean current) {}
