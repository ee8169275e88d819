package org.tadamun.web.console.entrance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.staff.boundary.SecondFactors;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.web.console.frame.PageUrl;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.security.ConsoleSession;
import org.tadamun.web.security.SignInRedirect;

/** Opens the session of a staff member who has proved who they are. */
@RequestScoped
class Entrance {

  @EJB private SecondFactors factors;
  @EJB private AsSystem asSystem;
  @Inject private ConsoleSession sessions;
  @Inject private PageUrl pageUrl;

  /** Gives the holder of a valid link enough time to choose a password. */
  void giveTime() {
    sessions.giveTime(request());
  }

  /**
   * Opens the session and redirects; or, if the staff member has a second factor, redirects to the
   * page that asks for a code. For all ways of signing in.
   *
   * @return always null
   */
  String enter(StaffIdentity.Shown who, String next) throws IOException {
    if (asSystem.run(() -> factors.isAsked(who.publicId()))) {
      sessions.openHalf(request(), who);
      return redirect(pageUrl.door("/console/sign-in-code", "next", next));
    }
    return enterWhole(who, next);
  }

  /** As {@link #enter}, once nothing more has to be shown. */
  String enterWhole(StaffIdentity.Shown who, String next) throws IOException {
    sessions.open(request(), who);
    return leadOn(next);
  }

  /** Redirects somebody who is signed in. */
  String leadOn(String next) throws IOException {
    return redirect(SignInRedirect.target(next));
  }

  /** The staff member who has shown a password in this session, and no code yet. */
  Optional<StaffIdentity.Shown> half() {
    return sessions.half(request());
  }

  /**
   * Redirects to the sign-in page, because the half session has expired; then on to {@code next}.
   */
  String begin(String next) throws IOException {
    String door = pageUrl.door("/console/sign-in", "ended", "true");
    return redirect(
        next == null || next.isBlank()
            ? door
            : door + "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  private static String redirect(String target) throws IOException {
    FacesContext context = FacesContext.getCurrentInstance();
    ExternalContext external = context.getExternalContext();
    external.redirect(external.getRequestContextPath() + target);
    context.responseComplete();
    return null;
  }

  static void requireSame(String password, String repeated) {
    if (password != null && !password.equals(repeated)) {
      throw new InvalidInput("repeated", "kernel.error.password-differs");
    }
  }
}
