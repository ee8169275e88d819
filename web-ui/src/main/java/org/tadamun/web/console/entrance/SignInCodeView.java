package org.tadamun.web.console.entrance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.rest.boundary.ClientAddress;
import org.tadamun.kernel.staff.boundary.SecondFactors;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.AsSystem;

/** The page after the password, for whoever has a second factor. */
@Named
@RequestScoped
public class SignInCodeView {

  @EJB private SecondFactors factors;
  @EJB private AsSystem asSystem;
  @Inject private Entrance entrance;
  @Inject private Feedback feedback;
  @Inject private ClientAddress address;

  private String code;
  private String next;

  /** Whoever has shown no password, or too long ago, begins there. */
  public void open() throws IOException {
    if (entrance.half().isEmpty()) {
      entrance.begin(next);
    }
  }

  public String pass() {
    return feedback.attempt(
        () -> {
          Optional<String> who = entrance.half();
          if (who.isEmpty()) {
            return entrance.begin(next);
          }
          if (!asSystem.run(() -> factors.pass(who.get(), code, address.get()))) {
            throw new BusinessException(ProblemType.UNAUTHENTICATED, "kernel.error.code-wrong");
          }
          return entrance.enterWhole(who.get(), next);
        });
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }
}
