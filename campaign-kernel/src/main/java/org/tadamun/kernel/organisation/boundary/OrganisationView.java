package org.tadamun.kernel.organisation.boundary;

import java.time.Instant;
import org.tadamun.kernel.organisation.entity.Organisation;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.text.entity.LocalizedText;

/** An organisation as pages and answers see it. */
public record OrganisationView(
    long id,
    String publicId,
    String slug,
    LocalizedText name,
    String acronym,
    OrganisationKind kind,
    String country,
    boolean sample,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  public static OrganisationView of(Organisation organisation) {
    return new OrganisationView(
        organisation.id(),
        organisation.publicId(),
        organisation.slug(),
        organisation.name(),
        organisation.acronym(),
        organisation.kind(),
        organisation.country(),
        organisation.isSample(),
        organisation.createdAt(),
        organisation.modifiedAt(),
        organisation.version());
  }
}
