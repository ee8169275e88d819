package org.tadamun.web.console.entrance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tadamun.kernel.network.boundary.ClientAddress;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.staff.boundary.SignIns;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.AsSystem;

/** The sign-in page. */
@Named
@RequestScoped
public class SignInView {

  @EJB private SignIns signIns;
  @EJB private AsSystem asSystem;
  @Inject private Entrance entrance;
  @Inject private Feedback feedback;
  @Inject private ClientAddress address;

  private String email;
  private String password;
  private String next;

  public String signIn() {
    return feedback.attempt(
        () -> {
          Optional<StaffIdentity.Shown> who =
              asSystem.run(() -> signIns.signIn(email, password, address.get()));
          if (who.isEmpty()) {
            throw new BusinessException(
                ProblemType.UNAUTHENTICATED, "console.sign-in.not-recognised");
          }
          return entrance.enter(who.get(), next);
        });
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }
}
