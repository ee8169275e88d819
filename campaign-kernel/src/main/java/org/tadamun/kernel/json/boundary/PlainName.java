package org.tadamun.kernel.json.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A name by language that a create request may send as plain text, since most people and houses
 * have one name in all languages. Its language is the one that the request names for its content.
 * An edit refuses it, as it would leave open what happens to the name's other languages.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PlainName {}
