package org.tadamun.kernel.rest.boundary;

import java.util.List;

/**
 * An error as RFC 9457 has it.
 *
 * @param type a URI that names the kind of problem
 * @param title that kind in the caller's language
 * @param detail what it was this time, in the caller's language
 * @param instance the error's id, the same that stands in the log
 */
public record Problem(
    String type, String title, int status, String detail, String instance, List<Mistake> errors) {

  /** One field's mistake; what was typed is not in it. */
  public record Mistake(String field, String message) {}
}
