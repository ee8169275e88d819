package org.tadamun.web.console.entrance;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.staff.boundary.LinkView;
import org.tadamun.kernel.staff.boundary.Passwords;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.AsSystem;

/** The page behind a link for a new password. */
@Named
@ViewScoped
public class NewPasswordView extends LinkForm {

  @EJB private transient Passwords passwords;
  @EJB private transient AsSystem asSystem;
  @Inject private transient Feedback feedback;

  @Override
  protected LinkView look(String link) {
    return asSystem.run(() -> passwords.look(link));
  }

  public String choose() {
    return feedback.attempt(
        () -> {
          Entrance.requireSame(getPassword(), getRepeated());
          return enter(asSystem.run(() -> passwords.useLink(getToken(), getPassword())));
        });
  }
}
