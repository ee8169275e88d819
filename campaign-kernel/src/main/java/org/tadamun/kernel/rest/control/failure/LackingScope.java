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
 * Says beside a 403 which scope the key lacks, in its body and as RFC 6750 has it (3.1): whoever
 * made the key would else find out by trial. It says what the operation asks of every key, the same
 * of each campaign, so it tells of no thing whether it is there. A key that has the scope and is
 * refused, since its organisation has not joined, is told of none.
 */
@Dependent
public class LackingScope {

  private final CurrentActor actor;

  @Inject
  LackingScope(CurrentActor actor) {
    this.actor = actor;
  }

  /**
   * @param refused with a problem in it
   * @param cause of the refusal
   * @param called null where no method was found
   * @param words the sentence for these scopes, in the caller's language
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

  /** Those of which any one would be enough; none where it is no key, or is not for want of one. */
  List<String> of(Throwable cause, Method called) {
    List<String> asked = asked(cause, called).stream().filter(Scopes::isOffered).toList();
    return !actor.isKey() || asked.stream().anyMatch(actor::has) ? List.of() : asked;
  }

  /** By the use case, where it says which; where the server refuses, by the method. */
  private static List<String> asked(Throwable cause, Method called) {
    return switch (cause) {
      case Forbidden refusal -> refusal.permissions();
      case BusinessException other -> List.of();
      default -> called == null ? List.of() : MethodRoles.of(called);
    };
  }
}
