package org.tadamun.petition.snapshot.control.reading.imports;

import java.time.Instant;
import org.tadamun.petition.tally.boundary.SmallCells;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * How many signatures of one country an import has in a pack; without staff and file names.
 *
 * @param organisation who collected them; null, as are id, hash and start, for a rest without
 *     import
 * @param number with exact figures, those that still belong to the import; with steps, those that
 *     it ever entered
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

  /** The cell of the tally in which they count. */
  public record Cell(SignatureSource source, String country) {}

  /** The signatures of a cell that cannot be assigned to an import. */
  public static ImportLine rest(SignatureSource source, String country, long number) {
    return new ImportLine(null, source, null, country, number, null, null);
  }

  /** This line with the whole steps of its number. */
  ImportLine told(SmallCells cells) {
    long whole = cells.figure(number);
    return new ImportLine(id, source, organisation, country, whole, sha256, cells.day(startedAt));
  }

  public Cell cell() {
    return new Cell(source, country);
  }
}
