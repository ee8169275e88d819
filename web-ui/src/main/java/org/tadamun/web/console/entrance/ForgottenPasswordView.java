package org.tadamun.web.console.entrance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.network.boundary.ClientAddress;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.staff.boundary.Passwords;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.AsSystem;

/** Requests a link for a new password; the answer is the same for known and unknown addresses. */
@Named
@RequestScoped
public class ForgottenPasswordView {

  @EJB private Passwords passwords;
  @EJB private AsSystem asSystem;
  @Inject private Feedback feedback;
  @Inject private ClientAddress address;

  private String email;

  public String ask() {
    return feedback.attempt(
        () -> {
          new Violations().required("email", email).email("email", email, 254).throwIfAny();
          asSystem.run(
              () -> {
                passwords.requestLink(email, address.get());
                return null;
              });
          feedback.done("console.forgotten.sent");
          return "/console/sign-in?faces-redirect=true";
        });
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
