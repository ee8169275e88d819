package org.tadamun.web.publicsite.endorsements;

/**
 * One choice of a filter.
 *
 * @param count how many endorsements its page has, with the other filters as they are
 */
public record WallFilterLink(String label, String href, long count, boolean current) {}
