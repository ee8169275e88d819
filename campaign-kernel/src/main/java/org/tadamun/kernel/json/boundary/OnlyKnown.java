package org.tadamun.kernel.json.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a request record in which an unknown field is refused. Elsewhere unknown fields are ignored
 * and only less is stored. But an ignored condition selects more than was asked for, an ignored day
 * of a command means today, an ignored wish for privacy is believed to hold, and a misspelled field
 * that should replace a value changes nothing.
 *
 * <p>At the body of a method it holds for that body alone: an edit that binds the same record still
 * takes all that was read.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PARAMETER})
public @interface OnlyKnown {}
