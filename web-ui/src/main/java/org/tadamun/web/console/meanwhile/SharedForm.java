package org.tadamun.web.console.meanwhile;

/**
 * A form of something that colleagues may change while it is open.
 *
 * @param <T> all that the form says, its languages as {@link
 *     org.tadamun.kernel.text.entity.LocalizedText}
 */
public interface SharedForm<T extends Record> {

  /** What stands in the form. */
  T typed();

  /** Puts this into the form. */
  void show(T draft);

  /** Reads the thing anew: the form is one of its present version then, and says what it says. */
  void reread();

  /**
   * Whether what is stored of this part of the draft may only be added to by now; asked once it was
   * read anew.
   */
  default boolean isSettled(String part) {
    return false;
  }

  /**
   * Whether what stands in the form now is not to be stored before it was looked at, also where no
   * field was written by both; asked once each time that it was read anew and shown, together with
   * what both wrote.
   *
   * @param typed what stood in the form before
   */
  default boolean isOvertaken(T typed) {
    return false;
  }

  /** The field of the page where this part of the draft is typed. */
  default String field(String part) {
    return part;
  }
}
