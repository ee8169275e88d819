package org.tadamun.web.console.entrance;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.staff.boundary.Invitations;
import org.tadamun.kernel.staff.boundary.LinkView;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.AsSystem;

/** The page behind an invitation's link. */
@Named
@ViewScoped
public class InvitationView extends LinkForm {

  @EJB private transient Invitations invitations;
  @EJB private transient AsSystem asSystem;
  @Inject private transient Feedback feedback;

  /** Proposed by the browser: the person who invited may be in another time zone. */
  private String zone;

  @Override
  protected LinkView look(String link) {
    return asSystem.run(() -> invitations.look(link));
  }

  public String accept() {
    return feedback.attempt(
        () -> {
          var chosen = new Invitations.Joining(getPassword(), getRepeated(), zone);
          return enter(asSystem.run(() -> invitations.accept(getToken(), chosen)));
        });
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }
}
