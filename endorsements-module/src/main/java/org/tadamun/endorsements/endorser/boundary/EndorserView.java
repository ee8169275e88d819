package org.tadamun.endorsements.endorser.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.text.entity.LocalizedText;

/** An endorser as shown by pages and the API. */
public record EndorserView(
    String id,
    EndorserKind kind,
    LocalizedText name,
    String sourceLanguage,
    String sortName,
    String country,
    OrganisationKind organisationKind,
    String website,
    Instant createdAt,
    Instant modifiedAt,
    int version)
    implements Serializable {

  static EndorserView of(Endorser endorser) {
    EndorserDetails details = endorser.details();
    return new EndorserView(
        endorser.publicId(),
        details.kind(),
        details.name(),
        details.name().sourceLanguage(),
        details.sortName(),
        details.country(),
        details.organisationKind(),
        details.website(),
        endorser.createdAt(),
        endorser.modifiedAt(),
        endorser.version());
  }

  public EndorserDetails details() {
    return new EndorserDetails(kind, name, sortName, country, organisationKind, website);
  }
}
