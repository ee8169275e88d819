package org.tadamun.kernel.rest.control.failure;

import java.util.List;
import org.tadamun.kernel.rest.boundary.Problem;

/**
 * The problem of a key that lacks a scope, with which.
 *
 * @param scope of which one is enough, with blanks between them
 */
public record ScopeWanted(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<Problem.Mistake> errors,
    String scope) {

  /**
   * @param detail says the same to people, instead of what is wrong with a role
   */
  static ScopeWanted of(Problem problem, String detail, String scope) {
    return new ScopeWanted(
        problem.type(),
        problem.title(),
        problem.status(),
        detail,
        problem.instance(),
        problem.errors(),
        scope);
  }
}
