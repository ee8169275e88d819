package org.tadamun.kernel.addressee.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * An addressee in the API.
 *
 * @param timeZone IANA time zone of the addressee's city
 * @param endedAt since when it is no longer addressed; null while it is addressed
 */
@Schema(name = "Addressee")
public record AddresseeAnswer(
    String id,
    String campaign,
    AddresseeKind kind,
    LocalizedText name,
    @Schema(
            description =
                "Whom it speaks for: of Pakistan's embassy in London PK; null where not known")
        String country,
    @Schema(description = "Where it sits: of Pakistan's embassy in London GB") String hostCountry,
    String city,
    String timeZone,
    String postalAddress,
    String email,
    String phone,
    String hours,
    boolean sample,
    Instant endedAt,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  static AddresseeAnswer of(AddresseeView view, String campaign) {
    AddresseeDetails known = view.details();
    return new AddresseeAnswer(
        view.publicId(),
        campaign,
        known.kind(),
        known.name(),
        known.country(),
        known.hostCountry(),
        known.city(),
        known.zone(),
        known.postalAddress(),
        known.email(),
        known.phone(),
        known.hours(),
        view.sample(),
        view.endedAt(),
        view.createdAt(),
        view.modifiedAt(),
        view.version());
  }
}
