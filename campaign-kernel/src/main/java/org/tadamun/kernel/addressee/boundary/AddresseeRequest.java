package org.tadamun.kernel.addressee.boundary;

import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.json.boundary.AtFirst;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * A new addressee of a campaign: flat, or all that is known of it in one part; an answer has both.
 *
 * @param addressee the part
 * @param country whom it speaks for; of a mission without another host, where it sits; of a
 *     ministry without one both
 * @param zone the time zone by an earlier name
 */
@AtFirst(part = "endedAt")
@Schema(name = "NewAddressee")
public record AddresseeRequest(
    String campaign,
    AddresseeFacts addressee,
    AddresseeKind kind,
    LocalizedText name,
    @Schema(description = AddresseeRequest.COUNTRY) String country,
    @Schema(
            description =
                "Where it sits: of Pakistan's embassy in London GB. Of an embassy, consulate or"
                    + " ministry it may be left out, and country then says it.")
        String hostCountry,
    String city,
    @Schema(description = "The time zone by an earlier name") String zone,
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

  /** What has to be there in either shape. */
  Violations missing() {
    Violations missing = new Violations();
    return addressee == null ? missing.required("kind", kind).required("name", name) : missing;
  }

  /** Does it with what is told, and names mistakes where the caller wrote them. */
  AddresseeView with(Function<AddresseeDetails, AddresseeView> work) {
    AddresseeFacts facts = facts();
    try {
      return facts.added(work);
    } catch (InvalidInput mistakes) {
      throw addressee == null ? mistakes : mistakes.under(AddresseeEdit.PART);
    }
  }

  /**
   * @throws InvalidInput where nothing is told of it, or something else in each shape: nobody can
   *     tell which one is meant
   */
  private AddresseeFacts facts() {
    AddresseeFacts flat =
        new AddresseeFacts(
            kind,
            name,
            country,
            hostCountry,
            city,
            zone,
            timeZone,
            postalAddress,
            email,
            phone,
            hours);
    boolean told = !flat.equals(AddresseeFacts.NONE);
    if (told && addressee != null) {
      refuseTwo(flat);
    }
    if (!told) {
      new Violations().required(AddresseeEdit.PART, addressee).throwIfAny();
    }
    return told ? flat : addressee;
  }

  /** Who copies an answer and changes one thing of it in one shape learns which one it is. */
  private void refuseTwo(AddresseeFacts flat) {
    Violations twice = new Violations();
    flat.differences(addressee).forEach(one -> twice.add(one, "kernel.error.too-many", 1));
    twice.throwIfAny();
  }
}
