package org.tadamun.kernel.text.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the key of an enum's texts, to which a dot and the constant's name are added. People are
 * shown these texts, not the constants of the program.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Worded {
  String value();
}
