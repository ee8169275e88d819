package org.tadamun.web.console.conflict;

/**
 * A form of something that colleagues may change while it is open.
 *
 * @param <T> the whole content of the form, its texts as {@link
 *     org.tadamun.kernel.text.entity.LocalizedText}
 */
public interface SharedForm<T extends Record> {

  /** The content of the form. */
  T typed();

  /** Shows this content in the form. */
  void show(T draft);

  /** Reads the record again: the form then belongs to its present version and shows its content. */
  void reread();

  /**
   * Whether the stored value of this part may only be added to; asked after each {@link #reread}.
   */
  default boolean isSettled(String part) {
    return false;
  }

  /**
   * Whether the writer must see the form before it is stored, even if no field was changed by both.
   * Asked after each {@link #reread}, once the merged content is shown.
   *
   * @param typed what the form showed before
   */
  default boolean isOvertaken(T typed) {
    return false;
  }

  /** The page's field for this part of the draft. */
  default String field(String part) {
    return part;
  }
}
