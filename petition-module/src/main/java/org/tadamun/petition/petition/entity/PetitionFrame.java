package org.tadamun.petition.petition.entity;

import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What surrounds the text of a petition.
 *
 * @param goal how many signatures are wanted next, 0 for none named
 * @param startsAt from when on it can be signed; null for as soon as it is open
 * @param closesAt when signing ends; null for no end
 * @param addressees whom it addresses, by the kernel's numbers
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
