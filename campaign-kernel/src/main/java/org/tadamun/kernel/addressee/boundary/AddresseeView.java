package org.tadamun.kernel.addressee.boundary;

import java.time.Instant;
import java.util.Arrays;
import org.tadamun.kernel.addressee.entity.Addressee;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * An addressee as pages and answers see it.
 *
 * @param endedAt since when it is no longer addressed; null while it is addressed
 */
public record AddresseeView(
    long id,
    String publicId,
    long campaignId,
    AddresseeDetails details,
    boolean sample,
    Instant endedAt,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  static AddresseeView of(Addressee addressee) {
    return of(addressee, addressee.details());
  }

  /** A view for callers who may know who is addressed, but not the contact details. */
  static AddresseeView named(Addressee addressee) {
    return of(addressee, addressee.details().withoutContact());
  }

  private static AddresseeView of(Addressee addressee, AddresseeDetails details) {
    return new AddresseeView(
        addressee.id(),
        addressee.publicId(),
        addressee.campaignId(),
        details,
        addressee.isSample(),
        addressee.endedAt(),
        addressee.createdAt(),
        addressee.modifiedAt(),
        addressee.version());
  }

  public LocalizedText name() {
    return details.name();
  }

  public boolean isAddressed() {
    return endedAt == null;
  }

  /**
   * Whether a form offers the addressee.
   *
   * @param stored public ids that were chosen before this edit; they stay on offer
   */
  public boolean isOffered(String... stored) {
    return isAddressed() || Arrays.asList(stored).contains(publicId);
  }
}
