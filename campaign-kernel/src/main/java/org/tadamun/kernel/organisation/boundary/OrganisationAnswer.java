package org.tadamun.kernel.organisation.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.text.entity.LocalizedText;

/** An organisation in the API. */
@Schema(name = "Organisation")
public record OrganisationAnswer(
    String id,
    String slug,
    LocalizedText name,
    String sourceLanguage,
    String acronym,
    OrganisationKind kind,
    String country,
    boolean sample,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  static OrganisationAnswer of(OrganisationView view) {
    return new OrganisationAnswer(
        view.publicId(),
        view.slug(),
        view.name(),
        view.name().sourceLanguage(),
        view.acronym(),
        view.kind(),
        view.country(),
        view.sample(),
        view.createdAt(),
        view.modifiedAt(),
        view.version());
  }
}
