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

/** Lets somebody in who has shown who he is. */
@RequestScoped
class Entrance {

  @EJB private SecondFactors factors;
  @EJB private AsSystem asSystem;
  @Inject private ConsoleSession sessions;
  @Inject private PageUrl pageUrl;

  /** Time to choose a password, for whose link it is. */
  void giveTime() {
    sessions.giveTime(request());
  }

  /**
   * Opens the session and leads on, or to the page that asks for a code, by whatever door somebody
   * comes; gives no outcome of its own.
   */
  String enter(StaffIdentity.Shown who, String next) throws IOException {
    if (asSystem.run(() -> factors.isAsked(who.publicId()))) {
      sessions.openHalf(request(), who);
      return redirect(pageUrl.door("/console/sign-in-code", "next", next));
    }
    return enterWhole(who, next);
  }

  /** The same for who has shown all that is asked of him. */
  String enterWhole(StaffIdentity.Shown who, String next) throws IOException {
    sessions.open(request(), who);
    return leadOn(next);
  }

  /** For who is in. */
  String leadOn(String next) throws IOException {
    return redirect(SignInRedirect.target(next));
  }

  /** Who has shown a password in this session, and not yet a code. */
  Optional<StaffIdentity.Shown> half() {
    return sessions.half(request());
  }

  /**
   * To the first door, since what was shown holds no more; from there it goes on to where it led.
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
