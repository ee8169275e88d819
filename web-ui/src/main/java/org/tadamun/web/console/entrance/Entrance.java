package org.tadamun.web.console.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.web.security.ConsoleSession;
import org.tadamun.web.security.SignInRedirect;

/** Lets somebody in who has shown who he is. */
@RequestScoped
class Entrance {

  @Inject private ConsoleSession sessions;

  /** Time to choose a password, for whose link it is. */
  void giveTime() {
    sessions.giveTime(
        (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest());
  }

  /** Opens the session and leads on; gives no outcome of its own. */
  String enter(String publicId, String next) throws IOException {
    FacesContext context = FacesContext.getCurrentInstance();
    ExternalContext external = context.getExternalContext();
    sessions.open((HttpServletRequest) external.getRequest(), publicId);
    external.redirect(external.getRequestContextPath() + SignInRedirect.target(next));
    context.responseComplete();
    return null;
  }

  static void requireSame(String password, String repeated) {
    if (password != null && !password.equals(repeated)) {
      throw new InvalidInput("repeated", "kernel.error.password-differs");
    }
  }
}
