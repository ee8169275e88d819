package org.tadamun.kernel.rest.control;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tadamun.kernel.access.boundary.DeniedLog;
import org.tadamun.kernel.access.boundary.refusal.NotForKeys;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.DatabaseDown;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.rest.boundary.CallerLocale;
import org.tadamun.kernel.rest.boundary.Problem;
import org.tadamun.kernel.rest.boundary.Problems;
import org.tadamun.kernel.rest.control.failure.LackingScope;
import org.tadamun.kernel.rest.control.failure.ServerFailure;
import org.tadamun.kernel.text.boundary.Texts;

/**
 * Turns every error of the API into problem+json. An unexpected one is logged once, with the id
 * that the caller gets.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());
  private static final String MEDIA_TYPE = "application/problem+json";

  @Inject private Problems problems;
  @Inject private CallerLocale locale;
  @Inject private LackingScope scopes;
  @Inject private Texts texts;
  @Context private HttpServletRequest request;
  @Context private ResourceInfo resource;

  @Override
  public Response toResponse(Throwable error) {
    Throwable cause = ServerFailure.causeOf(error);
    Response answer = answer(error, cause);
    if (answer.getEntity() instanceof Problem refused
        && refused.status() == ProblemType.FORBIDDEN.status()) {
      DeniedLog.note(request, cause, refused.instance());
      return scopes.told(
          answer,
          cause,
          resource.getResourceMethod(),
          scope -> texts.get(locale.get(), "kernel.error.key-scope", scope));
    }
    return answer;
  }

  private Response answer(Throwable error, Throwable cause) {
    return switch (cause) {
      case BusinessException refusal -> answer(problems.of(refusal, locale.get()), refusal);
      case EJBAccessException denied -> denied();
      case OptimisticLockException late -> answer(problems.of(new Stale(), locale.get()), late);
      case WebApplicationException known -> ofStatus(known);
      case RuntimeException slip when ServerFailure.slipOfCaller(slip) != null ->
          answer(problems.of(ServerFailure.slipOfCaller(slip), locale.get()), null);
      default ->
          DatabaseDown.in(error)
              .map(this::away)
              .or(() -> Stale.in(error).map(gone -> answer(problems.of(gone, locale.get()), gone)))
              .orElseGet(() -> unknown(cause));
    };
  }

  private Response denied() {
    return request.getUserPrincipal() == null
        ? answer(problems.of(ProblemType.UNAUTHENTICATED, locale.get()), null)
        : answer(problems.of(new NotForKeys(), locale.get()), null);
  }

  private Response ofStatus(WebApplicationException known) {
    Response response = known.getResponse();
    if (response.getStatus() < 400) {
      return response;
    }
    ProblemType type = ProblemType.ofStatus(response.getStatus());
    String allow = response.getHeaderString(HttpHeaders.ALLOW);
    boolean complete = allow == null || allow.contains("HEAD");
    return Response.fromResponse(answer(problems.of(type, locale.get()), null))
        .header(HttpHeaders.ALLOW, complete ? allow : allow.replace("GET", "HEAD,GET"))
        .build();
  }

  /** One line for each refused caller; the reason is logged by the server itself. */
  private Response away(DatabaseDown away) {
    Problem problem = problems.of(away, locale.get());
    LOG.log(Level.WARNING, "The database cannot serve this now, error id {0}", problem.instance());
    return answer(problem, away);
  }

  private Response unknown(Throwable cause) {
    Problem problem = problems.of(ProblemType.INTERNAL, locale.get());
    LOG.log(Level.ERROR, "Request failed, error id " + problem.instance(), cause);
    return answer(problem, null);
  }

  private static Response answer(Problem problem, Throwable cause) {
    Response.ResponseBuilder builder =
        Response.status(problem.status())
            .type(MediaType.valueOf(MEDIA_TYPE))
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(problem);
    if (problem.status() == ProblemType.UNAUTHENTICATED.status()) {
      builder.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (cause instanceof RetryLater later) {
      builder.header(HttpHeaders.RETRY_AFTER, later.seconds());
    }
    return builder.build();
  }
}
