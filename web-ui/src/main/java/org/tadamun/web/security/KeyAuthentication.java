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
import org.tadamun.kernel.problem.boundary.DatabaseAway;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.rest.boundary.Problem;
import org.tadamun.kernel.rest.boundary.Problems;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.signature.boundary.link.LinkToken;
import org.tadamun.web.security.request.ProblemAnswer;
import org.tadamun.web.security.request.SecurityFilter;

/**
 * {@code Authorization: Bearer <key>} on the API. Without it a caller is the public; with a wrong
 * one he is refused, since he would otherwise wonder why he sees less. Where signers see to their
 * own signature, what is no key is the token of a mailed link, and whoever sends it is the public:
 * its resource says whether there is such a one.
 */
@ApplicationScoped
class KeyAuthentication {

  private static final String SCHEME = "Bearer ";

  /** Where the token of a mailed link is taken. */
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
      DatabaseAway away = DatabaseAway.in(failed).orElseThrow(() -> failed);
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

  /** Of what is no key at all it says so: a signer's token would look like a key that has ended. */
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
