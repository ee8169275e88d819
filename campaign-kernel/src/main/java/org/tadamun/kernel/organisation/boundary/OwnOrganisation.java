package org.tadamun.kernel.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.text.entity.LocalizedText;

/** The organisation of the calling key, for things that a key sends without naming one. */
@Stateless
public class OwnOrganisation {

  @EJB private Access access;
  @EJB private Organisations organisations;

  /**
   * The organisation's name in its source language.
   *
   * @return null if the caller is no key
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
