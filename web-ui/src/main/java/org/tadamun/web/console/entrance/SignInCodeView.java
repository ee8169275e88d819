package org.tadamun.web.console.entrance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.tadamun.kernel.network.boundary.ClientAddress;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.staff.boundary.SecondFactors;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.security.RepeatedCode;
import org.tadamun.web.security.SignedIn;

/** The page after the password for staff with a second factor. */
@Named
@RequestScoped
public class SignInCodeView {

  @EJB private SecondFactors factors;
  @EJB private AsSystem asSystem;
  @Inject private Entrance entrance;
  @Inject private Feedback feedback;
  @Inject private ClientAddress address;
  @Inject private RepeatedCode repeatedCode;
  @Inject private SignedIn signedIn;
  @Inject private HttpServletRequest request;

  private String code;
  private String next;

  /**
   * Redirects to the sign-in page if no password was shown, or too long ago; and past this page if
   * the reader is signed in already.
   */
  public void open() throws IOException {
    if (signedIn.isSomebody()) {
      entrance.leadOn(next);
    } else if (entrance.half().isEmpty()) {
      entrance.begin(next);
    }
  }

  /** Checks the code and signs in. A second press of the button has the same result. */
  public String pass() {
    return feedback.attempt(
        () -> {
          if (signedIn.isSomebody()) {
            return entrance.leadOn(next);
          }
          // The id that was sent: it changes once the session is complete.
          String session = request.getRequestedSessionId();
          synchronized (repeatedCode.turn(session)) {
            Optional<StaffIdentity.Shown> who = repeatedCode.again(session, code);
            if (who.isEmpty()) {
              who = shown();
              who.ifPresent(one -> repeatedCode.note(session, code, one));
            }
            return who.isPresent() ? entrance.enterWhole(who.get(), next) : entrance.begin(next);
          }
        });
  }

  /**
   * The staff member who showed the password, now with the right code; empty if it was too long
   * ago.
   */
  private Optional<StaffIdentity.Shown> shown() {
    Optional<StaffIdentity.Shown> who = entrance.half();
    if (who.isPresent() && !asSystem.run(() -> factors.pass(who.get(), code, address.get()))) {
      throw new BusinessException(ProblemType.UNAUTHENTICATED, "kernel.error.code-wrong");
    }
    return who;
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
