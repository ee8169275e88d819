package org.tadamun.kernel.addressee.boundary;

import jakarta.json.JsonObject;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What a patch makes of an addressee, in both shapes of an answer. Whoever sends back the whole
 * that he has read, with one thing changed in one of them, has the old one in the other: what is
 * another than before is meant.
 *
 * @param addressee all that is known of it, in one part
 * @param zone the time zone by an earlier name
 */
public record AddresseeEdit(
    AddresseeFacts addressee,
    AddresseeKind kind,
    LocalizedText name,
    String country,
    String hostCountry,
    String city,
    String zone,
    String timeZone,
    String postalAddress,
    String email,
    String phone,
    String hours,
    @Schema(description = AddresseeRequest.CONFIRMED) boolean timeZoneConfirmed) {

  static final String PART = "addressee";

  /** As it is, in both shapes. */
  static AddresseeEdit of(AddresseeFacts now) {
    return new AddresseeEdit(
        now,
        now.kind(),
        now.name(),
        now.country(),
        now.hostCountry(),
        now.city(),
        now.zone(),
        now.timeZone(),
        now.postalAddress(),
        now.email(),
        now.phone(),
        now.hours(),
        false);
  }

  /**
   * Does it with what is meant, and names mistakes where the caller wrote them.
   *
   * @throws InvalidInput where each shape makes something else of the same
   */
  AddresseeView with(
      AddresseeFacts now, MergePatch patch, Function<AddresseeDetails, AddresseeView> work) {
    AddresseeFacts meant = meant(now);
    try {
      return meant.with(now.zone(), work);
    } catch (InvalidInput mistakes) {
      throw mistakes.named(
          field -> isNested(field, now, patch.changes()) ? PART + "." + field : field);
    }
  }

  private AddresseeFacts meant(AddresseeFacts now) {
    Violations twice = new Violations();
    AddresseeFacts meant =
        new AddresseeFacts(
            one(twice, "kind", now.kind(), addressee.kind(), kind),
            one(twice, "name", now.name(), addressee.name(), name),
            one(twice, "country", now.country(), addressee.country(), country),
            one(twice, "hostCountry", now.hostCountry(), addressee.hostCountry(), hostCountry),
            one(twice, "city", now.city(), addressee.city(), city),
            one(twice, "zone", now.zone(), addressee.zone(), zone),
            one(twice, "timeZone", now.timeZone(), addressee.timeZone(), timeZone),
            one(
                twice,
                "postalAddress",
                now.postalAddress(),
                addressee.postalAddress(),
                postalAddress),
            one(twice, "email", now.email(), addressee.email(), email),
            one(twice, "phone", now.phone(), addressee.phone(), phone),
            one(twice, "hours", now.hours(), addressee.hours(), hours));
    twice.throwIfAny();
    return meant;
  }

  private static <T> T one(Violations twice, String field, T before, T nested, T flat) {
    if (Objects.equals(flat, before)) {
      return nested;
    }
    if (!Objects.equals(nested, before) && !Objects.equals(nested, flat)) {
      twice.add(field, "kernel.error.too-many", 1);
    }
    return flat;
  }

  /** Sent in both shapes, or in neither, it is where something was changed. */
  private boolean isNested(String field, AddresseeFacts now, JsonObject changes) {
    String member = field.replaceFirst("[.\\[].*", "");
    boolean flat = changes.containsKey(member);
    boolean nested = changes.get(PART) instanceof JsonObject part && part.containsKey(member);
    return flat == nested
        ? changes.containsKey(PART) && (!addressee.equals(now) || flat().equals(now))
        : nested;
  }

  private AddresseeFacts flat() {
    return new AddresseeFacts(
        kind, name, country, hostCountry, city, zone, timeZone, postalAddress, email, phone, hours);
  }
}
