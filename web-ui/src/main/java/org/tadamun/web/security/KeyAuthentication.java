package org.tadamun.web.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.key.boundary.ApiKeyView;
import org.tadamun.kernel.key.boundary.ApiKeys;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.rest.boundary.Problem;
import org.tadamun.kernel.rest.boundary.Problems;
import org.tadamun.kernel.text.boundary.Languages;

/**
 * {@code Authorization: Bearer <key>} on the API. Without it a caller is the public; with a wrong
 * one he is refused, since he would otherwise wonder why he sees less.
 */
@ApplicationScoped
class KeyAuthentication {

  private static final String SCHEME = "Bearer ";

  @EJB private ApiKeys keys;
  @EJB private AsSystem asSystem;
  @Inject private Problems problems;
  @Inject private Languages languages;

  AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String header = request.getHeader("Authorization");
    if (header == null) {
      return context.doNothing();
    }
    Optional<ApiKeyView> key =
        header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            ? asSystem.run(() -> keys.identify(header.substring(SCHEME.length()).strip()))
            : Optional.empty();
    if (key.isPresent()) {
      return context.notifyContainerAboutLogin(
          CurrentActor.KEY_PREFIX + key.get().publicId(), key.get().scopes());
    }
    refuse(request, response);
    return AuthenticationStatus.SEND_FAILURE;
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) {
    Problem problem =
        problems.of(
            ProblemType.UNAUTHENTICATED, languages.negotiate(request.getHeader("Accept-Language")));
    response.setStatus(problem.status());
    response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    try (var json = JsonbBuilder.create()) {
      response.getWriter().write(json.toJson(problem));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (Exception unusable) {
      throw new IllegalStateException(unusable);
    }
  }
}
