package org.tadamun.petition.signature.control.link;

import java.util.List;
import org.tadamun.kernel.rest.boundary.Problem;

/**
 * The problem of a link that does not work any more, with a petition.
 *
 * @param petition which its reader may sign again
 */
public record ExpiredLinkProblem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<Problem.Mistake> errors,
    Where petition) {

  /**
   * A page of a petition.
   *
   * @param url in the caller's language
   */
  public record Where(String slug, String url) {}

  static ExpiredLinkProblem of(Problem problem, Where petition) {
    return new ExpiredLinkProblem(
        problem.type(),
        problem.title(),
        problem.status(),
        problem.detail(),
        problem.instance(),
        problem.errors(),
        petition);
  }
}
