package org.tadamun.web.console.staff;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.tadamun.kernel.staff.boundary.Profiles;
import org.tadamun.kernel.staff.boundary.SecondFactors;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.kernel.staff.entity.Theme;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.SignedIn;
import org.tadamun.web.text.ActiveLocale;

/** The page of the reader's own name, language, time zone and colours. */
@Named
@ViewScoped
public class ProfileView implements Serializable {

  @EJB private transient Profiles profiles;
  @EJB private transient SecondFactors factors;
  @Inject private SignedIn signedIn;
  @Inject private Feedback feedback;
  @Inject private ActiveLocale locale;

  private String name;
  private String language;
  private String zone;
  private Theme theme;
  private SecondFactors.Own factor;

  /** Reads the profile once per page, so that what was typed is kept. */
  public void open() {
    if (theme == null) {
      StaffIdentity self = signedIn.identity().orElseThrow();
      name = self.name();
      language = self.language();
      zone = self.zone();
      theme = self.theme();
      factor = factors.own();
    }
  }

  public String save() {
    return feedback.attempt(
        () -> {
          profiles.edit(new Profiles.Draft(name, language, zone, theme));
          // The message appears on a page that is in the new language already.
          locale.set(Locale.forLanguageTag(language));
          feedback.done("console.form.saved");
          return "/console/profile/edit?faces-redirect=true&includeViewParams=true";
        });
  }

  public SecondFactors.Own getFactor() {
    return factor;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
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

  public Theme getTheme() {
    return theme;
  }

  public void setTheme(Theme theme) {
    this.theme = theme;
  }

  public Theme[] getThemes() {
    return Theme.values();
  }
}
