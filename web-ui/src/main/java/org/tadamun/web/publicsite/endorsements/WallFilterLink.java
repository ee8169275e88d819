package org.tadamun.web.publicsite.endorsements;

/**
 * One choice of a filter.
 *
 * @param count of all that are public, whatever else is chosen; 0 where it is not told
 */
public record WallFilterLink(String label, String href, long count, boolean current) {}
