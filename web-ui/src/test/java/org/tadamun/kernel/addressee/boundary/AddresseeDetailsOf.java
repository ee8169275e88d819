package org.tadamun.kernel.addressee.boundary;

import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Details of addressees as tests type them. */
public final class AddresseeDetailsOf {

  private AddresseeDetailsOf() {}

  public static AddresseeDetails embassy(String host, String zone) {
    return embassy(LocalizedText.of("en", "Embassy"), host, zone);
  }

  static AddresseeDetails embassy(LocalizedText name, String host, String zone) {
    return new AddresseeDetails(
        AddresseeKind.EMBASSY, name, "PK", host, "Berlin", zone, null, null, null, null);
  }
}
