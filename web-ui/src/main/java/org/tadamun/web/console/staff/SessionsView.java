package org.tadamun.web.console.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.staff.boundary.Profiles;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.ConsoleSession;
import org.tadamun.web.security.SignedIn;

/** Ends the reader's other sessions, or as an administrator those of all staff. */
@Named
@RequestScoped
public class SessionsView {

  @EJB private Access access;
  @EJB private Profiles profiles;
  @EJB private Staff staff;
  @Inject private ConsoleSession sessions;
  @Inject private SignedIn signedIn;
  @Inject private HttpServletRequest request;
  @Inject private Feedback feedback;

  /**
   * Ends the reader's other sessions. A second press gets the same message, though none is left to
   * end.
   */
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

  /** Ends the sessions of all staff except this one, even right after {@link #endOthers}. */
  public String endAll() {
    return feedback.attempt(
        () -> {
          int mine = signedIn.identity().orElseThrow().credentialVersion();
          sessions.renew(
              request,
              () ->
                  staff.endAllSessions(
                      sessions
                          .renewed(request)
                          .map(StaffIdentity.Shown::credentialVersion)
                          .orElse(mine)));
          feedback.done("console.staff.sessions.ended");
          return "/console/staff/list?faces-redirect=true&includeViewParams=true";
        });
  }

  /** Whether the reader is an administrator, told by a permission that no other role has. */
  public boolean isAdministrator() {
    return access.mayEverywhere(Permission.MAIL_WRITE);
  }
}
