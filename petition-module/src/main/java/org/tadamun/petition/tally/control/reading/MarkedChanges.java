package org.tadamun.petition.tally.control.reading;

import java.time.Instant;
import org.tadamun.petition.tally.control.reading.TallySums.Cell;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * What is booked, and no first coming or going of a person.
 *
 * @param since in which hour he had come who goes once more; null of who comes once more
 * @param logged in which group of its day the log tells it; null where it does not
 */
public record MarkedChanges(
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
