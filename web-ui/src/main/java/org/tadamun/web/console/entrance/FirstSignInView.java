package org.tadamun.web.console.entrance;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.staff.boundary.LinkView;
import org.tadamun.kernel.staff.boundary.OneTimeLinks;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.AsSystem;

/**
 * The page behind the link that the start script prints: the first administrator enters their name.
 */
@Named
@ViewScoped
public class FirstSignInView extends LinkForm {

  @EJB private transient OneTimeLinks links;
  @EJB private transient AsSystem asSystem;
  @Inject private transient Feedback feedback;
  @Inject private transient DisplayBean display;

  private String name;
  private String email;
  private String language;

  /** Proposed by a script of the page; without it the form asks. */
  private String zone;

  @Override
  public void open() {
    super.open();
    if (language == null) {
      language = display.getLang();
    }
  }

  @Override
  protected LinkView look(String link) {
    return asSystem.run(() -> links.look(link));
  }

  public String begin() {
    return feedback.attempt(
        () -> {
          var draft =
              new OneTimeLinks.Draft(name, email, getPassword(), getRepeated(), language, zone);
          return enter(asSystem.run(() -> links.use(getToken(), draft)));
        });
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }
}
