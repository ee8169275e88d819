package org.tadamun.petition.tally.control.reading;

import java.time.Instant;
import org.tadamun.petition.tally.control.reading.TallySums.Cell;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Bookings that are not the first coming or going of a person.
 *
 * @param since the hour in which a signer who goes again had come; null for one who comes again
 * @param logged kind and reason of the public log's line that shows it; null where none does
 */
public record RepeatChanges(
    Instant hour,
    SignatureSource source,
    String country,
    Instant since,
    String logged,
    long change) {

  public Cell cell() {
    return new Cell(source, country);
  }
}
