package org.tadamun.kernel.addressee.boundary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.json.boundary.InitialValue;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * A new addressee of a campaign.
 *
 * @param country the country for which it speaks; for an embassy or consulate without a different
 *     {@code hostCountry}, the country where it sits; for a ministry without {@code hostCountry},
 *     both
 */
@InitialValue(field = "endedAt")
@Schema(name = "NewAddressee")
public record AddresseeRequest(
    String campaign,
    AddresseeKind kind,
    LocalizedText name,
    @Schema(description = AddresseeRequest.COUNTRY) String country,
    @Schema(
            description =
                "Where it sits: of Pakistan's embassy in London GB. Of an embassy, consulate or"
                    + " ministry it may be left out, and country then says it.")
        String hostCountry,
    String city,
    String timeZone,
    String postalAddress,
    String email,
    String phone,
    String hours,
    @Schema(description = AddresseeRequest.CONFIRMED) boolean timeZoneConfirmed) {

  static final String CONFIRMED =
      "Says that a time zone which is not one of the country where it sits is meant. Without it"
          + " such a zone is refused (422); it is not kept, and not asked for a zone and country"
          + " that are there already.";

  static final String COUNTRY =
      "Whom it speaks for: of Pakistan's embassy in London PK; absent where not known. No embassy"
          + " and no consulate speaks for the country in which it sits: of a new one with this and"
          + " no hostCountry, or with both the same, it is read as the country in which it sits,"
          + " and whom it speaks for is not known. A new ministry with this and no hostCountry sits"
          + " there too.";

  Violations missing() {
    return new Violations().required("kind", kind).required("name", name);
  }

  /**
   * Does the work as for a new addressee. If the request names one country only, an embassy or
   * consulate sits there; it cannot speak for its host, so the country for which it speaks is not
   * known then (docs/adr/244). A ministry sits in the country for which it speaks.
   */
  AddresseeView added(Function<AddresseeDetails, AddresseeView> work) {
    boolean bare = hostCountry == null || hostCountry.isBlank();
    if (!isOfOneCountry(bare)) {
      return edit(country, hostCountry).with(work);
    }
    try {
      return edit(kind.isMission() ? null : country, country).with(work);
    } catch (InvalidInput mistakes) {
      throw bare ? atCountry(mistakes) : mistakes;
    }
  }

  /** Names each mistake once, at the only country that was written. */
  private static InvalidInput atCountry(InvalidInput mistakes) {
    Set<List<String>> told = new HashSet<>();
    return new InvalidInput(
        mistakes.named(field -> field.equals("hostCountry") ? "country" : field).errors().stream()
            .filter(one -> told.add(List.of(one.field(), one.messageKey())))
            .toList());
  }

  /** Whether one existing country says where it sits; nothing sits in the unknown country. */
  private boolean isOfOneCountry(boolean bare) {
    return kind != null
        && (kind.isMission() || (bare && kind.isAtHome()))
        && country != null
        && !country.isBlank()
        && !country.equals(Countries.UNKNOWN)
        && (bare || country.equals(hostCountry));
  }

  /** Reads both countries as they are written, as for an addressee that already exists. */
  private AddresseeEdit edit(String speaksFor, String host) {
    return new AddresseeEdit(
        kind,
        name,
        speaksFor,
        host,
        city,
        timeZone,
        postalAddress,
        email,
        phone,
        hours,
        timeZoneConfirmed);
  }
}
