package org.tadamun.kernel.event.boundary;

/**
 * A thing that may name people was removed for good, and the answer shows it for the last time.
 * Observers that keep copies, of this answer too, erase them in the same transaction.
 *
 * @param subject public id of the thing
 */
public record ThingRemoved(String subject) {}
