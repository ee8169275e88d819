package org.tadamun.petition.imports.entity;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The headings of a file's columns, for the person who checks them. */
final class ImportHeadings {

  /** No heading is longer; a longer text is a sentence. */
  static final int LENGTH_MAX = 60;

  private ImportHeadings() {}

  /**
   * @param columns the column of each field, from 0
   * @param names the cells of the first row
   */
  static Map<ImportField, String> of(Map<ImportField, Integer> columns, List<String> names) {
    Map<ImportField, String> found = new EnumMap<>(ImportField.class);
    columns.forEach(
        (field, column) -> {
          String name = column < names.size() ? line(names.get(column)) : "";
          if (!name.isEmpty()) {
            found.put(field, name);
          }
        });
    return found;
  }

  private static String line(String cell) {
    String line = cell.replaceAll("\\p{Cc}+", " ").strip();
    if (line.length() <= LENGTH_MAX) {
      return line;
    }
    boolean pair = Character.isHighSurrogate(line.charAt(LENGTH_MAX - 1));
    return line.substring(0, pair ? LENGTH_MAX - 1 : LENGTH_MAX);
  }

  static JsonObject toJson(Map<ImportField, String> headings) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    headings.forEach((field, name) -> json.add(field.name(), name));
    return json.build();
  }

  /**
   * @param json null in setups that were stored before headings were
   */
  static Map<ImportField, String> parse(JsonObject json) {
    Map<ImportField, String> headings = new EnumMap<>(ImportField.class);
    if (json != null) {
      json.keySet()
          .forEach(field -> headings.put(ImportField.valueOf(field), json.getString(field)));
    }
    return headings;
  }
}
