package org.tadamun.kernel.rest.boundary;

import java.util.List;

/**
 * An error answer by RFC 9457.
 *
 * @param type a URI of the kind of problem
 * @param title that kind in the caller's language
 * @param detail what happened this time, in the caller's language
 * @param instance the error's id, which is also in the log
 */
public record Problem(
    String type, String title, int status, String detail, String instance, List<Mistake> errors) {

  /** The mistake of one field; does not repeat the value. */
  public record Mistake(String field, String message) {}
}
