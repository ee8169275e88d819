package org.tadamun.kernel.json.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of a request that names another thing, or several, by id. Answers show them as objects:
 * whoever sends such a one back names it by the {@code id} in it. A part that is a record with an
 * {@code id} takes a new thing too, in full and without one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ById {}
