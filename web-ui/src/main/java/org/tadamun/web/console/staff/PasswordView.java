package org.tadamun.web.console.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.staff.boundary.Passwords;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.ConsoleSession;

/**
 * The page on which staff change their own password. All their other sessions end; this one goes
 * on.
 */
@Named
@RequestScoped
public class PasswordView {

  @EJB private Passwords passwords;
  @Inject private ConsoleSession sessions;
  @Inject private HttpServletRequest request;
  @Inject private Feedback feedback;

  private String present;
  private String password;
  private String repeated;

  public String change() {
    return feedback.attempt(
        () -> {
          if (password != null && !password.equals(repeated)) {
            throw new InvalidInput("repeated", "kernel.error.password-differs");
          }
          sessions.openAnew(request, () -> passwords.change(present, password));
          feedback.done("console.profile.password-changed");
          return "/console/profile/edit?faces-redirect=true&includeViewParams=true";
        });
  }

  public String getPresent() {
    return present;
  }

  public void setPresent(String present) {
    this.present = present;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}
