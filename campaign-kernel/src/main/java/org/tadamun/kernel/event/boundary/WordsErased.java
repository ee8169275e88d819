package org.tadamun.kernel.event.boundary;

/**
 * Names or words were erased for good. Whoever keeps something else that tells of the same thing
 * hears it in the same transaction, and keeps it no more.
 *
 * @param subject public id of what they stood in
 */
public record WordsErased(String subject) {}
