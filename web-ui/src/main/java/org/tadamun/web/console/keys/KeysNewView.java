package org.tadamun.web.console.keys;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.key.boundary.ApiKeys;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.moment.LastDay;

/** The page that makes a key. It shows the secret until it is left; no other page ever does. */
@Named
@ViewScoped
public class KeysNewView implements Serializable {

  private static final int USUAL_YEARS = 1;

  @EJB private transient Access access;
  @EJB private transient ApiKeys keys;
  @EJB private transient Organisations organisations;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;

  private String organisation;
  private String name;
  private String[] scopes = {};
  private LocalDate expiresOn;
  private String secret;

  /** Proposes an end of validity once per page, so that what was typed is kept. */
  public void open() {
    access.requireEverywhere(Permission.KEY_WRITE);
    if (expiresOn == null && secret == null) {
      expiresOn = display.getToday().plusYears(USUAL_YEARS);
    }
  }

  /** Makes the key and stays on the page, which then shows the secret. */
  public String make() {
    return feedback.attempt(
        () -> {
          var draft =
              new ApiKeys.Draft(
                  organisation, name, List.of(scopes), LastDay.end(expiresOn, display.getZone()));
          secret = keys.make(draft).secret();
          return null;
        });
  }

  public List<OrganisationView> getOrganisations() {
    return organisations.all();
  }

  public List<String> getChoices() {
    return keys.scopes();
  }

  public String getSecret() {
    return secret;
  }

  public String getOrganisation() {
    return organisation;
  }

  public void setOrganisation(String organisation) {
    this.organisation = organisation;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String[] getScopes() {
    return scopes;
  }

  public void setScopes(String[] scopes) {
    this.scopes = scopes == null ? new String[0] : scopes;
  }

  public LocalDate getExpiresOn() {
    return expiresOn;
  }

  public void setExpiresOn(LocalDate expiresOn) {
    this.expiresOn = expiresOn;
  }
}
