package org.tadamun.web.console.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tadamun.kernel.staff.boundary.Profiles;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.ConsoleSession;
import org.tadamun.web.security.SignedIn;

/** One's own sessions elsewhere: on a machine that was lost, or left open. */
@Named
@RequestScoped
public class SessionsView {

  @EJB private Profiles profiles;
  @Inject private ConsoleSession sessions;
  @Inject private SignedIn signedIn;
  @Inject private HttpServletRequest request;
  @Inject private Feedback feedback;

  /** Who presses twice is told twice that they have ended: the second time nothing is left. */
  public String endOthers() {
    return feedback.attempt(
        () -> {
          int mine = signedIn.identity().orElseThrow().credentialVersion();
          sessions.renew(
              request, () -> sessions.renewed(request).orElseGet(() -> profiles.endSessions(mine)));
          feedback.done("console.profile.sessions-ended");
          return "/console/profile/edit?faces-redirect=true&includeViewParams=true";
        });
  }
}
