package org.tadamun.kernel.text.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the words for an enum's constants stand: at this key, a dot and the constant's name. A
 * person is not told a constant of the program alone.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Worded {
  String value();
}
