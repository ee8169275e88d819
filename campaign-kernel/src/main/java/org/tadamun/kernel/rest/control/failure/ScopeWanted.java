package org.tadamun.kernel.rest.control.failure;

import java.util.List;
import org.tadamun.kernel.rest.boundary.Problem;

/**
 * The problem of a key that lacks a scope.
 *
 * @param scope the scopes of which one is enough, separated by blanks
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
   * Adds the scope to a problem.
   *
   * @param detail names the scope for people; replaces the text about roles
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
