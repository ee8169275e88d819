package org.tadamun.petition.petition.entity;

import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What surrounds the text of a petition.
 *
 * @param goal how many signatures are wanted next, 0 for none
 * @param startsAt when signing begins; null for the opening
 * @param closesAt when signing ends; null for no end
 * @param addressees internal ids
 */
public record PetitionFrame(
    LocalizedText thanks,
    LocalizedText shareText,
    long goal,
    Instant startsAt,
    Instant closesAt,
    List<Long> addressees) {

  public PetitionFrame {
    addressees = addressees == null ? List.of() : List.copyOf(addressees);
  }
}
