package org.tadamun.kernel.document.boundary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.tadamun.kernel.document.boundary.ShortTable.Cell;
import org.tadamun.kernel.document.boundary.ShortTable.Choice;
import org.tadamun.kernel.document.boundary.ShortTable.Country;
import org.tadamun.kernel.document.boundary.ShortTable.Day;
import org.tadamun.kernel.document.boundary.ShortTable.Number;
import org.tadamun.kernel.document.boundary.ShortTable.Plain;
import org.tadamun.kernel.document.boundary.ShortTable.Written;
import org.tadamun.kernel.secret.boundary.Sha256;

/**
 * What a document states about one thing, in short: enough to check later whether it still holds,
 * and too little to reconstruct it. It must contain nothing about a person, because it outlives
 * their data.
 *
 * @param id the thing's public id
 * @param facts codes, days, figures and parts of hashes of texts; empty where nothing is stated
 */
public record StatedValue(String id, List<String> facts) {

  private static final String BETWEEN = "|";

  /** How many hexadecimal digits of a hash are kept: 64 bits. */
  private static final int DIGEST = 16;

  /** Makes the value of a table row, cell by cell. */
  public static StatedValue of(String id, List<Cell> row) {
    return new StatedValue(id, row.stream().map(StatedValue::fact).toList());
  }

  /** Reads what {@link #text} wrote. */
  public static StatedValue parse(String id, String text) {
    return new StatedValue(id, Arrays.asList(text.split("\\" + BETWEEN, -1)));
  }

  /** The text in which it is stored. */
  public String text() {
    return String.join(BETWEEN, facts);
  }

  /**
   * Whether every fact here is the same there; facts that are empty here do not count. A later
   * build may state fewer facts: those that are missing there are empty.
   */
  public boolean holdsIn(StatedValue now) {
    for (int i = 0; i < facts.size(); i++) {
      String there = i < now.facts.size() ? now.facts.get(i) : "";
      if (!facts.get(i).isEmpty() && !facts.get(i).equals(there)) {
        return false;
      }
    }
    return true;
  }

  /** The hash of a text is of its original language, because translations may be added later. */
  private static String fact(Cell cell) {
    return switch (cell) {
      case null -> "";
      case Plain plain -> digest(plain.text());
      case Written written -> digest(written.text().in(written.text().sourceLanguage()));
      case Choice choice -> choice.code();
      case Country country -> country.code();
      case Day day -> day.date().toString();
      case Number number -> Long.toString(number.value());
    };
  }

  private static String digest(String words) {
    return Sha256.hex(words.getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST);
  }
}
