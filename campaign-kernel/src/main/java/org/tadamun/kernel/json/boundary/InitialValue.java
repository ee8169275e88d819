package org.tadamun.kernel.json.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fields of an answer that a create request cannot set, with their initial values. A client that
 * sends another value would believe that it was stored; so it is refused at that field, naming the
 * command that leads there, if there is one. An edit is compared with the present values instead.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(InitialValue.All.class)
public @interface InitialValue {

  /** The JSON fields; several if they are treated alike. */
  String[] field();

  /**
   * The initial values as JSON text. Several where time decides; empty where the field is initially
   * absent or empty.
   */
  String[] values() default {};

  /** The path parameter that gives the initial value; empty for none. */
  String pathParameter() default "";

  /** The request field to send instead; empty for none. */
  String insteadField() default "";

  /** The commands that change the value; none where only time does. */
  Command[] changedBy() default {};

  /** A command of the new thing. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target({})
  @interface Command {

    /** The values that it leads to; empty for any. */
    String[] to() default {};

    /** The path for {@code POST}, below the address of the thing. */
    String path();
  }

  /** The container of repeated annotations. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface All {
    InitialValue[] value();
  }
}
