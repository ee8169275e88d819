package org.tadamun.kernel.problem.boundary;

/**
 * One mistake at one field: {@code consents[0].purpose}. The message is made at the edge, in the
 * caller's language; what was typed is never part of it.
 */
public record FieldError(String field, String messageKey, Object... arguments) {}
