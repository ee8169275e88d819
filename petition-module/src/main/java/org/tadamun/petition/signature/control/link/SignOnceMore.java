package org.tadamun.petition.signature.control.link;

import java.util.List;
import org.tadamun.kernel.rest.boundary.Problem;

/**
 * The problem of a link that is no longer valid, with the petition that it was for.
 *
 * @param petition where its owner may sign again
 */
public record SignOnceMore(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<Problem.Mistake> errors,
    Where petition) {

  /**
   * The page of a petition.
   *
   * @param url of the page in the caller's language
   */
  public record Where(String slug, String url) {}

  static SignOnceMore of(Problem problem, Where petition) {
    return new SignOnceMore(
        problem.type(),
        problem.title(),
        problem.status(),
        problem.detail(),
        problem.instance(),
        problem.errors(),
        petition);
  }
}
