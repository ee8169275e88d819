package org.tadamun.endorsements.endorser.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.json.boundary.PlainName;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Whose something is, as a request names him: one who is known by his id, a new one by all that an
 * answer shows of him.
 *
 * @param id public id; null where he is new
 */
public record NamedEndorser(
    @Schema(description = "Of one who is in the list; then nothing else here is read") String id,
    EndorserKind kind,
    @PlainName LocalizedText name,
    String sortName,
    String country,
    OrganisationKind organisationKind,
    String website) {

  /** Of one who is named at all and known; else null. */
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
