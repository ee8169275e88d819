package org.tadamun.petition.snapshot.control.reading.brought;

import java.time.Instant;
import org.tadamun.petition.tally.boundary.SmallCells;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * How many of one country an import brought, or has in the figures, as a pack tells of it: nobody
 * of staff, no name of a file.
 *
 * @param organisation who collected them; null, as are id, hash and start, where it cannot be told
 *     which import they are of
 * @param number where figures are exact, of those who still are the import's: not of who withdrew
 *     or signed himself since
 * @param sha256 of the file that proves it
 */
public record ImportLine(
    String id,
    SignatureSource source,
    String organisation,
    String country,
    long number,
    String sha256,
    Instant startedAt) {

  /** Where they stand in the figures. */
  public record Cell(SignatureSource source, String country) {}

  /** Of no import in particular. */
  public static ImportLine rest(SignatureSource source, String country, long number) {
    return new ImportLine(null, source, null, country, number, null, null);
  }

  /** As figures of countries are told. */
  ImportLine told(SmallCells cells) {
    long whole = cells.figure(number);
    return new ImportLine(id, source, organisation, country, whole, sha256, cells.day(startedAt));
  }

  public Cell cell() {
    return new Cell(source, country);
  }
}
