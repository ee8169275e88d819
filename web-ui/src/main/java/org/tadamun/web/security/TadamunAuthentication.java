package org.tadamun.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.web.security.request.NoTrace;
import org.tadamun.web.security.request.ResponseHeaders;

/**
 * Tells the container who asks: in the console by the session, in the API by a key. Everywhere else
 * nobody is anybody.
 */
@ApplicationScoped
public class TadamunAuthentication implements HttpAuthenticationMechanism {

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
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.startsWith("/api/")) {
      headers.apply(path, response::setHeader);
      return keys.validate(request, response, context);
    }
    if (!path.startsWith("/console")) {
      return context.doNothing();
    }
    Optional<StaffIdentity> identity = sessions.read(request);
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
    SignInRedirect.send(request, response, path, page);
    return AuthenticationStatus.SEND_CONTINUE;
  }
}
