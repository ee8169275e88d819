package org.tadamun.system.hostile;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** JSON documents with the fields of an endpoint and many kinds of faults. */
final class HostileJson {

  private static final List<String> NUMBERS =
      List.of("0", "-1", "1e400", "1.5", "99999999999999999999999999", "-0", "01", "1e-400", "NaN");
  private static final List<String> PLAUSIBLE =
      List.of(
          "\"Ada\"",
          "\"NO\"",
          "\"en\"",
          "\"2026-11-25\"",
          "\"2026-11-25T12:00:00Z\"",
          "\"PUBLIC\"",
          "\"OTHER\"",
          "\"Europe/London\"",
          "12",
          "true",
          "{\"en\": \"Words\"}");

  /** Valid values by name. */
  private static final Map<String, String> RIGHT =
      Map.of(
          "givenName", "\"Ada\"",
          "familyName", "\"Lovelace\"",
          "email", "\"ada@example.org\"",
          "country", "\"NO\"",
          "language", "\"en\"",
          "name", "\"Ada\"");

  private final List<String> fields;
  private final List<String> ids;
  private final Random random;

  HostileJson(List<String> fields, List<String> ids, Random random) {
    this.fields = fields;
    this.ids = ids;
    this.random = random;
  }

  String document() {
    return switch (random.nextInt(20)) {
      case 0 -> value(0);
      case 1 -> "";
      case 2 -> HostileText.any(random);
      case 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 -> nearlyRight();
      default -> object(0);
    };
  }

  /** A document with at most one fault, so that it passes the first check. */
  private String nearlyRight() {
    boolean allRight = fields.isEmpty() || random.nextInt(3) > 0;
    String wrong = allRight ? "" : fields.get(random.nextInt(fields.size()));
    return fields.stream()
        .filter(field -> field.equals(wrong) || RIGHT.containsKey(field))
        .map(field -> quoted(field) + ":" + (field.equals(wrong) ? value(1) : RIGHT.get(field)))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private String object(int depth) {
    return fields.stream()
        .filter(field -> random.nextInt(5) > 0)
        .map(field -> quoted(field) + ":" + value(depth + 1))
        .collect(Collectors.joining(",", "{", random.nextInt(30) == 0 ? "" : "}"));
  }

  private String value(int depth) {
    return switch (random.nextInt(12)) {
      case 0 -> "null";
      case 1 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
      case 2 -> depth > 2 ? "[]" : "[" + value(depth + 1) + "," + value(depth + 1) + "]";
      case 3 -> depth > 2 ? "{}" : object(depth);
      case 4 -> ids.isEmpty() ? "7" : quoted(ids.get(random.nextInt(ids.size())));
      case 5, 6, 7 -> PLAUSIBLE.get(random.nextInt(PLAUSIBLE.size()));
      case 8 -> "{\"en\":" + quoted(HostileText.any(random)) + "}";
      default -> quoted(HostileText.any(random));
    };
  }

  /** Quotes the text properly most of the time, sometimes not at all. */
  private String quoted(String text) {
    if (random.nextInt(25) == 0) {
      return '"' + text + '"';
    }
    StringBuilder json = new StringBuilder("\"");
    for (char letter : text.toCharArray()) {
      if (letter < 0x20 || letter == '"' || letter == '\\' || Character.isSurrogate(letter)) {
        json.append("\\u%04x".formatted((int) letter));
      } else {
        json.append(letter);
      }
    }
    return json.append('"').toString();
  }
}
