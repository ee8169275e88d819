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
 * What a document says of one thing, in short: enough to tell later whether that still holds, and
 * too little to read it out again. Nothing of a person belongs here: it outlives him.
 *
 * @param id the thing's public id
 * @param facts codes, days and figures, and of words a part of their hash; empty where nothing is
 *     said
 */
public record StatedValue(String id, List<String> facts) {

  private static final String BETWEEN = "|";

  /** Of a hash in hexadecimal digits: what differs by chance in one of 2^64. */
  private static final int DIGEST = 16;

  /** A row of a table, cell by cell. */
  public static StatedValue of(String id, List<Cell> row) {
    return new StatedValue(id, row.stream().map(StatedValue::fact).toList());
  }

  /** As {@link #text} wrote it. */
  public static StatedValue parse(String id, String text) {
    return new StatedValue(id, Arrays.asList(text.split("\\" + BETWEEN, -1)));
  }

  /** As it is kept. */
  public String text() {
    return String.join(BETWEEN, facts);
  }

  /** Whether everything that is said here is said there too; what came to it is no matter. */
  public boolean holdsIn(StatedValue now) {
    for (int i = 0; i < facts.size(); i++) {
      if (!facts.get(i).isEmpty() && !facts.get(i).equals(now.facts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Words in the language in which they were written: a translation may come later. */
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
