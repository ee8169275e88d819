package org.tadamun.petition.snapshot.control;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON in the one canonical way of RFC 8785, without fractions, which no figure has: sorted
 * names, no blanks, UTF-8. So the same document always has the same hash.
 */
final class CanonicalJson {

  private static final char FIRST_PRINTABLE = ' ';

  private final StringBuilder text = new StringBuilder();

  private CanonicalJson() {}

  /**
   * Writes maps, collections, whole numbers, booleans and null as such, and other values as text.
   */
  static byte[] bytes(Object document) {
    CanonicalJson json = new CanonicalJson();
    json.write(document);
    return json.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Object value) {
    switch (value) {
      case null -> text.append("null");
      case Map<?, ?> object -> object(object);
      case Collection<?> list -> list(list);
      case Integer number -> text.append(number);
      case Long number -> text.append(number);
      case Boolean truth -> text.append(truth);
      default -> string(value.toString());
    }
  }

  private void object(Map<?, ?> object) {
    TreeMap<String, Object> sorted = new TreeMap<>();
    object.forEach((name, value) -> sorted.put(name.toString(), value));
    text.append('{');
    String comma = "";
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      text.append(comma);
      string(entry.getKey());
      text.append(':');
      write(entry.getValue());
      comma = ",";
    }
    text.append('}');
  }

  private void list(Collection<?> list) {
    text.append('[');
    for (Iterator<?> all = list.iterator(); all.hasNext(); ) {
      write(all.next());
      text.append(all.hasNext() ? "," : "");
    }
    text.append(']');
  }

  private void string(String content) {
    text.append('"');
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      switch (c) {
        case '"', '\\' -> text.append('\\').append(c);
        case '\b' -> text.append("\\b");
        case '\f' -> text.append("\\f");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> text.append(c < FIRST_PRINTABLE ? "\\u%04x".formatted((int) c) : c);
      }
    }
    text.append('"');
  }
}
