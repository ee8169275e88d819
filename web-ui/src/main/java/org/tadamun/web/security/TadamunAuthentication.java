package org.tadamun.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.problem.boundary.DatabaseDown;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.web.security.cookie.ResumeCookie;
import org.tadamun.web.security.request.NoTrace;
import org.tadamun.web.security.request.PartialRedirect;
import org.tadamun.web.security.request.PartialRefusal;
import org.tadamun.web.security.request.ResponseHeaders;
import org.tadamun.web.security.request.SecurityFilter;

/**
 * Tells the container who asks: in the console by the session, in the API by a key, elsewhere
 * nobody. Which of these applies is decided by the path as the server has decoded it, as everywhere
 * in our checks: the raw spelling could make one path look like another.
 */
@ApplicationScoped
public class TadamunAuthentication implements HttpAuthenticationMechanism {

  /**
   * The path by which {@link ResponseHeaders} chooses the headers of the server's own error page.
   */
  private static final String SERVER_PAGE = "/error";

  private static final Logger LOG = System.getLogger(TadamunAuthentication.class.getName());

  @Inject private ConsoleSession sessions;
  @Inject private KeyAuthentication keys;
  @Inject private ResponseHeaders headers;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (NoTrace.refuses(request, response)) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    String path = SecurityFilter.routed(request);
    if (path.startsWith("/api/")) {
      headers.apply(path, response::setHeader);
      return keys.validate(request, response, context);
    }
    if (!ResponseHeaders.isConsole(path)) {
      // Public pages are never protected; if one were by mistake, the server would send an empty
      // page.
      return context.isProtected()
          ? refuse(response, HttpServletResponse.SC_NOT_FOUND)
          : context.doNothing();
    }
    ResumeCookie.answerBy(request, response);
    Optional<StaffIdentity> identity;
    try {
      identity = sessions.read(request);
    } catch (RuntimeException failed) {
      DatabaseDown away = DatabaseDown.in(failed).orElseThrow(() -> failed);
      // Open to everybody: the sign-in pages, and the page that says what is wrong.
      return context.isProtected() ? later(away, request, response, path) : context.doNothing();
    }
    if (identity.isPresent()) {
      StaffIdentity staff = identity.get();
      request.setAttribute(SignedIn.ATTRIBUTE, staff);
      if (staff.secondFactorDue() && context.isProtected() && !path.equals(SignInRedirect.SET_UP)) {
        return lead(request, response, path, SignInRedirect.SET_UP);
      }
      return context.notifyContainerAboutLogin(
          CurrentActor.STAFF_PREFIX + staff.publicId(), staff.permissions());
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    return lead(request, response, path, SignInRedirect.SIGN_IN);
  }

  private AuthenticationStatus lead(
      HttpServletRequest request, HttpServletResponse response, String path, String page) {
    headers.apply(path, response::setHeader);
    // The path as the browser asked for it: the server routes a folder to a page inside it.
    String asked = request.getRequestURI().substring(request.getContextPath().length());
    SignInRedirect.send(request, response, asked, page);
    return AuthenticationStatus.SEND_CONTINUE;
  }

  /**
   * Answers with the server's error page and sets its headers here, since no filter of ours runs
   * after this.
   */
  private AuthenticationStatus refuse(HttpServletResponse response, int status) {
    try {
      response.setHeader("Cache-Control", "no-store");
      headers.apply(SERVER_PAGE, response::setHeader);
      response.sendError(status);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Answers 503 while the database is away. The staff member is not sent to the sign-in page:
   * signing in would fail, and the session is still valid once the database is back. A script gets
   * an answer that leaves its page open. No filter of ours runs after this.
   */
  private AuthenticationStatus later(
      DatabaseDown away, HttpServletRequest request, HttpServletResponse response, String path) {
    String id = UUID.randomUUID().toString();
    LOG.log(
        Level.WARNING,
        "The database cannot tell who asks: {0} {1}, error id {2}",
        request.getMethod(),
        request.getRequestURI(),
        id);
    response.setHeader("Retry-After", Long.toString(away.seconds()));
    if (!PartialRedirect.isAsked(request)) {
      return refuse(response, away.type().status());
    }
    response.setHeader("Cache-Control", "no-store");
    headers.apply(path, response::setHeader);
    try {
      PartialRefusal.later(response, id);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
