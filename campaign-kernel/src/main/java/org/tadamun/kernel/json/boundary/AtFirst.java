package org.tadamun.kernel.json.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Parts of the answer that the request of a new thing cannot set, and what they are at first. Who
 * sends the outcome along with a plan would believe that it is on record: another one than this is
 * refused at its name, with the command that leads there unless the clock alone does. An edit is
 * compared with what is there instead.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(AtFirst.All.class)
public @interface AtFirst {

  /** Several that are told alike. */
  String[] part();

  /**
   * As JSON writes it. Several where it begins by the clock; empty where there is nothing of it at
   * first.
   */
  String[] is() default {};

  /** The parameter in the path of the request that says what it is; empty where none does. */
  String path() default "";

  /** The part of the request that is sent for it; empty where there is none. */
  String instead() default "";

  /** How it comes to be another one; by the clock alone where there is none. */
  Way[] ways() default {};

  /** What is sent to the address of the thing, once it is made. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target({})
  @interface Way {

    /** What it leads to; empty where it does not matter. */
    String[] to() default {};

    /** Where {@code POST} is sent, below that address. */
    String by();
  }

  /** Several of them. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface All {
    AtFirst[] value();
  }
}
