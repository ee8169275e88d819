package org.tadamun.kernel.addressee.boundary;

import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

/** The fields of an addressee that a patch may change. */
public record AddresseeEdit(
    AddresseeKind kind,
    LocalizedText name,
    String country,
    String hostCountry,
    String city,
    String timeZone,
    String postalAddress,
    String email,
    String phone,
    String hours,
    @Schema(description = AddresseeRequest.CONFIRMED) boolean timeZoneConfirmed) {

  /** The present content, so that a patch changes only the fields that it names. */
  static AddresseeEdit of(AddresseeDetails now) {
    return new AddresseeEdit(
        now.kind(),
        now.name(),
        now.country(),
        now.hostCountry(),
        now.city(),
        now.zone(),
        now.postalAddress(),
        now.email(),
        now.phone(),
        now.hours(),
        false);
  }

  /** Does the work, and names mistakes by the field names of this request. */
  AddresseeView with(Function<AddresseeDetails, AddresseeView> work) {
    try {
      return work.apply(
          new AddresseeDetails(
              kind,
              name,
              country,
              hostCountry,
              city,
              timeZone,
              postalAddress,
              email,
              phone,
              hours));
    } catch (InvalidInput mistakes) {
      throw mistakes.named(field -> field.equals("zone") ? "timeZone" : field);
    }
  }
}
