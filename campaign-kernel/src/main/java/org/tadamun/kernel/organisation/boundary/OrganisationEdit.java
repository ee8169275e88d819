package org.tadamun.kernel.organisation.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.text.entity.LocalizedText;

/** The fields that an edit may change: all but the slug (R1). */
@Schema(name = "OrganisationEdit")
public record OrganisationEdit(
    LocalizedText name, String acronym, OrganisationKind kind, String country) {

  static OrganisationEdit of(OrganisationView view) {
    return new OrganisationEdit(view.name(), view.acronym(), view.kind(), view.country());
  }

  Organisations.Draft draft(String slug) {
    return new Organisations.Draft(slug, name, acronym, kind, country);
  }
}
