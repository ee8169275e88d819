package org.tadamun.kernel.document.boundary;

import java.time.LocalDate;
import java.util.List;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Facts of a campaign as a short table, not yet in any language.
 *
 * @param name by which programs know it
 * @param caption message key; takes the total as its parameter
 * @param total how many rows there are, of which {@code rows} are the first
 */
public record ShortTable(
    String name, String caption, long total, List<Column> columns, List<List<Cell>> rows) {

  /** More rows would not be read. */
  public static final int ROWS_MOST = 50;

  /**
   * A column.
   *
   * @param name by which programs know it
   * @param label message key
   */
  public record Column(String name, String label) {}

  /** A cell; null where nothing is known. */
  public sealed interface Cell {}

  /** A text without translations, such as the name of a place. */
  public record Plain(String text) implements Cell {}

  /** A text of people, in their languages. */
  public record Written(LocalizedText text) implements Cell {}

  /** A constant of an enumeration, with its message key. */
  public record Choice(String code, String key) implements Cell {

    /**
     * Makes a choice.
     *
     * @param prefix of the message keys of all constants
     */
    public static Choice of(Enum<?> value, String prefix) {
      return new Choice(value.name(), prefix + '.' + value.name());
    }
  }

  /** ISO 3166-1 alpha-2. */
  public record Country(String code) implements Cell {}

  /** A local day at the place. */
  public record Day(LocalDate date) implements Cell {}

  /** A figure. */
  public record Number(long value) implements Cell {}
}
