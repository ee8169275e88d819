package org.tadamun.kernel.event.boundary;

/**
 * Names or words were erased for good. Observers that keep copies of them, or something else that
 * tells of them, erase those in the same transaction.
 *
 * @param subject public id of the thing in which the words stood
 */
public record WordsErased(String subject) {}
