package org.tadamun.kernel.json.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A name by language that may be sent as plain text where something is new: most people and houses
 * have one name in all languages. It is then in the language that the request names for what it
 * says. An edit takes none: it would not say what becomes of the name's other languages.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PlainName {}
