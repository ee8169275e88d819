package org.tadamun.petition.delivery.boundary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.tadamun.kernel.json.boundary.ById;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryDetails;

/**
 * An attempt as it is planned, or corrected.
 *
 * @param addressee public id; it stays
 * @param snapshot public id of the pack, or null for a letter
 * @param follows public id of the attempt after which it is made, or null; it stays
 * @param plannedLocal on the addressee's clock
 */
public record DeliveryDraft(
    @ById String addressee,
    @ById String snapshot,
    String follows,
    DeliveryChannel channel,
    LocalDateTime plannedLocal,
    String delegation,
    String recipient,
    String reference,
    String note,
    Boolean incident,
    String nextStep,
    LocalDate nextDue) {

  /** Those that say something of a person, or may. */
  static final String[] PERSONAL = {"delegation", "recipient", "reference", "note", "nextStep"};

  DeliveryDetails details() {
    return new DeliveryDetails(
        channel,
        plannedLocal,
        delegation,
        recipient,
        reference,
        note,
        Boolean.TRUE.equals(incident),
        nextStep,
        nextDue);
  }
}
