package org.tadamun.kernel.rest.control.failure;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.MethodRoles;
import org.tadamun.kernel.access.boundary.Scopes;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.rest.boundary.Problem;

/**
 * Adds to a 403 which scope the key lacks, in the body and as in RFC 6750 (3.1), so that nobody has
 * to try. It names what the operation needs from every key, whatever the campaign, so it does not
 * reveal whether a thing exists. A key that has the scope, but whose organisation does not belong
 * to the campaign, is told none.
 */
@Dependent
public class LackingScope {

  private final CurrentActor actor;

  @Inject
  LackingScope(CurrentActor actor) {
    this.actor = actor;
  }

  /**
   * @param refused has a problem as its entity
   * @param cause of the refusal
   * @param called null where no method was found
   * @param words makes the sentence for these scopes, in the caller's language
   */
  public Response told(
      Response refused, Throwable cause, Method called, UnaryOperator<String> words) {
    List<String> lacking = of(cause, called);
    String scope = String.join(" ", lacking);
    return scope.isEmpty()
        ? refused
        : Response.fromResponse(refused)
            .header(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"")
            .entity(
                ScopeWanted.of(
                    (Problem) refused.getEntity(), words.apply(String.join(", ", lacking)), scope))
            .build();
  }

  /** The scopes of which any one is enough; empty without a key, or if it has one of them. */
  List<String> of(Throwable cause, Method called) {
    List<String> asked = asked(cause, called).stream().filter(Scopes::isOffered).toList();
    return !actor.isKey() || asked.stream().anyMatch(actor::has) ? List.of() : asked;
  }

  /** The scopes that the use case named; if the server refused, those of the annotation. */
  private static List<String> asked(Throwable cause, Method called) {
    return switch (cause) {
      case Forbidden refusal -> refusal.permissions();
      case BusinessException other -> List.of();
      default -> called == null ? List.of() : MethodRoles.of(called);
    };
  }
}
