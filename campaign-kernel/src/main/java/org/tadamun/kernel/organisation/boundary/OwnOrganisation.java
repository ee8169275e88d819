package org.tadamun.kernel.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.text.entity.LocalizedText;

/** A key is of one organisation, and so is what it sends without saying of whom. */
@Stateless
public class OwnOrganisation {

  @EJB private Access access;
  @EJB private Organisations organisations;

  /**
   * The name as it was written first.
   *
   * @return null where it is no key that calls
   */
  @PermitAll
  public String nameOrNull() {
    return access
        .organisationOfKey()
        .flatMap(organisations::bySlug)
        .map(OrganisationView::name)
        .map(OwnOrganisation::first)
        .orElse(null);
  }

  private static String first(LocalizedText name) {
    return name.in(name.sourceLanguage());
  }
}
