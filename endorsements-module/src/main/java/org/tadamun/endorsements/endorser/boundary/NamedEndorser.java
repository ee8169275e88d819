package org.tadamun.endorsements.endorser.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.json.boundary.PlainName;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The endorser in a request: a known one by id, a new one with the fields that an answer shows.
 *
 * @param id public id; null for a new endorser
 */
public record NamedEndorser(
    @Schema(description = "Of one who is in the list; then nothing else here is read") String id,
    EndorserKind kind,
    @PlainName LocalizedText name,
    String sortName,
    String country,
    OrganisationKind organisationKind,
    String website) {

  /** The id of a known endorser; null if none is named or it is a new one. */
  public static String id(NamedEndorser named) {
    return named == null ? null : named.id;
  }

  boolean isNew() {
    return id == null;
  }

  EndorserDetails details() {
    return new EndorserDetails(kind, name, sortName, country, organisationKind, website);
  }
}
