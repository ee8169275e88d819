package org.tadamun.kernel.document.boundary;

import java.time.LocalDate;
import java.util.List;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Facts of a campaign as a short table, in no language yet.
 *
 * @param name by which programs know it
 * @param caption key of a text that takes the total: how many there are, shown or not
 * @param total of which the rows are the first
 */
public record ShortTable(
    String name, String caption, long total, List<Column> columns, List<List<Cell>> rows) {

  /** More would not be read. */
  public static final int ROWS_MOST = 50;

  /**
   * One of its columns.
   *
   * @param name by which programs know it
   * @param label key of its text
   */
  public record Column(String name, String label) {}

  /** What stands in a column; null where nothing is known. */
  public sealed interface Cell {}

  /** Of which nobody made a translation, such as the name of a place. */
  public record Plain(String text) implements Cell {}

  /** By people, in their languages. */
  public record Written(LocalizedText text) implements Cell {}

  /** One of a few, with the key of its text. */
  public record Choice(String code, String key) implements Cell {

    /**
     * @param prefix of the keys of all of them
     */
    public static Choice of(Enum<?> value, String prefix) {
      return new Choice(value.name(), prefix + '.' + value.name());
    }
  }

  /** ISO 3166-1 alpha-2. */
  public record Country(String code) implements Cell {}

  /** On the clock of the place. */
  public record Day(LocalDate date) implements Cell {}

  /** A figure. */
  public record Number(long value) implements Cell {}
}
