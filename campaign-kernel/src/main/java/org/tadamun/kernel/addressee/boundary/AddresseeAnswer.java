package org.tadamun.kernel.addressee.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * An addressee in the API: flat, as everything is read there, and all that is known of it once more
 * in a part of its own, as it was read first.
 *
 * @param addressee the part
 * @param zone the time zone by an earlier name
 * @param endedAt since when it is no longer addressed; null while it is
 */
@Schema(name = "Addressee")
public record AddresseeAnswer(
    String id,
    String campaign,
    @Schema(description = "The same as beside it, in the shape of before") AddresseeFacts addressee,
    AddresseeKind kind,
    LocalizedText name,
    @Schema(
            description =
                "Whom it speaks for: of Pakistan's embassy in London PK; null where not known")
        String country,
    @Schema(description = "Where it sits: of Pakistan's embassy in London GB") String hostCountry,
    String city,
    @Schema(description = "The time zone by an earlier name") String zone,
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
        AddresseeFacts.of(known),
        known.kind(),
        known.name(),
        known.country(),
        known.hostCountry(),
        known.city(),
        known.zone(),
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
