package org.tadamun.web.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.key.boundary.ApiKeyView;
import org.tadamun.kernel.key.boundary.ApiKeys;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.DatabaseDown;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.rest.boundary.Problem;
import org.tadamun.kernel.rest.boundary.Problems;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.signature.boundary.link.LinkToken;
import org.tadamun.web.security.request.ProblemAnswer;
import org.tadamun.web.security.request.SecurityFilter;

/**
 * Authenticates callers of the API by {@code Authorization: Bearer <key>}. Without the header the
 * caller is the public. A wrong key is refused, since the caller would otherwise wonder why parts
 * of the answer are missing. At the addresses where signers manage their own signature the header
 * may bear the token of a mailed link instead of a key: this caller is the public, and the resource
 * checks the token.
 */
@ApplicationScoped
class KeyAuthentication {

  private static final String SCHEME = "Bearer ";

  /** The paths at which the token of a mailed link is accepted. */
  private static final Pattern OWN_SIGNATURE = Pattern.compile("/api/v1/signatures/self(/.*)?");

  @EJB private ApiKeys keys;
  @EJB private AsSystem asSystem;
  @Inject private Problems problems;
  @Inject private Languages languages;

  AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String header = request.getHeader("Authorization");
    if (header == null || isOfLink(request, header)) {
      return context.doNothing();
    }
    Optional<ApiKeyView> key;
    try {
      key = identify(header);
    } catch (RuntimeException failed) {
      DatabaseDown away = DatabaseDown.in(failed).orElseThrow(() -> failed);
      response.setHeader("Retry-After", Long.toString(away.seconds()));
      ProblemAnswer.send(problems.of(away, locale(request)), locale(request), response);
      return AuthenticationStatus.SEND_FAILURE;
    }
    if (key.isPresent()) {
      return context.notifyContainerAboutLogin(
          CurrentActor.KEY_PREFIX + key.get().publicId(), key.get().scopes());
    }
    response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    Locale locale = locale(request);
    ProblemAnswer.send(refusal(header, locale), locale, response);
    return AuthenticationStatus.SEND_FAILURE;
  }

  private static boolean isOfLink(HttpServletRequest request, String header) {
    return OWN_SIGNATURE.matcher(SecurityFilter.routed(request)).matches()
        && LinkToken.bearer(header).isPresent();
  }

  /**
   * Distinguishes a signer's token from a key: otherwise the caller would be told that a key has
   * ended.
   */
  private Problem refusal(String header, Locale locale) {
    String words =
        LinkToken.bearer(header).isPresent() ? "kernel.error.no-key" : "kernel.error.key-unknown";
    return problems.of(new BusinessException(ProblemType.UNAUTHENTICATED, words), locale);
  }

  private Optional<ApiKeyView> identify(String header) {
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? asSystem.run(() -> keys.identify(header.substring(SCHEME.length()).strip()))
        : Optional.empty();
  }

  private Locale locale(HttpServletRequest request) {
    return languages.negotiate(request.getHeader("Accept-Language"));
  }
}
