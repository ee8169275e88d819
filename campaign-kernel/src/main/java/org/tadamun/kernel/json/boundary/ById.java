package org.tadamun.kernel.json.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A request field that refers to another thing, or several, by id. Since answers show these as
 * objects, a request may send such an object back; its {@code id} is taken. If the field's type is
 * a record with an {@code id}, an object without id means a new thing.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ById {}
