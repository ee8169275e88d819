package org.tadamun.kernel.addressee.boundary;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What is known of an addressee, as the API reads and writes it. The clock of its city has the name
 * that all other things of the API have for it, and the one that it had here alone.
 *
 * @param country whom it speaks for, ISO 3166-1 alpha-2; null where that is not known
 * @param hostCountry where it sits
 * @param zone the time zone by an earlier name
 * @param timeZone IANA time zone of its city
 */
@Schema(name = "AddresseeDetails")
public record AddresseeFacts(
    AddresseeKind kind,
    LocalizedText name,
    @Schema(
            description =
                "Whom it speaks for: of Pakistan's embassy in London PK; absent where not known")
        String country,
    @Schema(description = "Where it sits: of Pakistan's embassy in London GB") String hostCountry,
    String city,
    @Schema(description = "The time zone by an earlier name") String zone,
    String timeZone,
    String postalAddress,
    String email,
    String phone,
    String hours) {

  static final AddresseeFacts NONE =
      of(new AddresseeDetails(null, null, null, null, null, null, null, null, null, null));

  private static final String ZONE = "zone";

  static AddresseeFacts of(AddresseeDetails details) {
    return new AddresseeFacts(
        details.kind(),
        details.name(),
        details.country(),
        details.hostCountry(),
        details.city(),
        details.zone(),
        details.zone(),
        details.postalAddress(),
        details.email(),
        details.phone(),
        details.hours());
  }

  /**
   * Does it with the zone that is given by either name, and names mistakes as they are called here.
   *
   * @param before the present zone, or null
   * @throws InvalidInput where each name is given another one
   */
  AddresseeView with(String before, Function<AddresseeDetails, AddresseeView> work) {
    boolean byOldName = !Objects.equals(zone, before);
    if (byOldName && !Objects.equals(timeZone, before) && !Objects.equals(zone, timeZone)) {
      new Violations().add(ZONE, "kernel.error.too-many", 1).throwIfAny();
    }
    try {
      return work.apply(details(byOldName ? zone : timeZone));
    } catch (InvalidInput mistakes) {
      throw byOldName ? mistakes : mistakes.named(field -> field.equals(ZONE) ? "timeZone" : field);
    }
  }

  /**
   * Does it as of a new one. Whoever names one country of a mission names the one in which it sits:
   * it speaks for no such country, and for which it does is not known then (docs/adr/244). A
   * ministry sits in the country for which it speaks.
   */
  AddresseeView added(Function<AddresseeDetails, AddresseeView> work) {
    boolean bare = hostCountry == null || hostCountry.isBlank();
    if (!isOfOneCountry(bare)) {
      return with(null, work);
    }
    try {
      return seated(country).with(null, work);
    } catch (InvalidInput mistakes) {
      throw bare ? atCountry(mistakes) : mistakes;
    }
  }

  /** What is wrong with the one country that was written, once. */
  private static InvalidInput atCountry(InvalidInput mistakes) {
    Set<List<String>> told = new HashSet<>();
    return new InvalidInput(
        mistakes.named(field -> field.equals("hostCountry") ? "country" : field).errors().stream()
            .filter(one -> told.add(List.of(one.field(), one.messageKey())))
            .toList());
  }

  /** A country that there is: nothing lies in the unknown one. */
  private boolean isOfOneCountry(boolean bare) {
    return kind != null
        && (kind.isMission() || (bare && kind.isAtHome()))
        && country != null
        && !country.isBlank()
        && !country.equals(Countries.UNKNOWN)
        && (bare || country.equals(hostCountry));
  }

  /** The names of those that are others there. */
  List<String> differences(AddresseeFacts other) {
    Map<String, Object> theirs = other.byName();
    return byName().entrySet().stream()
        .filter(one -> !Objects.equals(one.getValue(), theirs.get(one.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<String, Object> byName() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("kind", kind);
    facts.put("name", name);
    facts.put("country", country);
    facts.put("hostCountry", hostCountry);
    facts.put("city", city);
    facts.put(ZONE, zone);
    facts.put("timeZone", timeZone);
    facts.put("postalAddress", postalAddress);
    facts.put("email", email);
    facts.put("phone", phone);
    facts.put("hours", hours);
    return facts;
  }

  private AddresseeFacts seated(String host) {
    String speaks = kind.isMission() ? null : country;
    return new AddresseeFacts(
        kind, name, speaks, host, city, zone, timeZone, postalAddress, email, phone, hours);
  }

  private AddresseeDetails details(String wanted) {
    return new AddresseeDetails(
        kind, name, country, hostCountry, city, wanted, postalAddress, email, phone, hours);
  }
}
