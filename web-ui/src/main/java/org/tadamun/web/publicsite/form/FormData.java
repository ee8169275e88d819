package org.tadamun.web.publicsite.form;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of a form. Of several fields with one name the first counts; an absent field is like
 * an empty one.
 */
public record FormData(Map<String, String> fields) {

  public static final FormData NONE = new FormData(Map.of());
  private static final int FIELDS_MAX = 200;
  private static final String SHOWN = "Shown";

  public FormData {
    fields = Map.copyOf(fields);
  }

  /** What was typed, or the empty text. */
  public String text(String name) {
    return fields.getOrDefault(name, "");
  }

  public boolean has(String name) {
    return !text(name).isEmpty();
  }

  /**
   * What was chosen, if it differs from what the form showed: the field with {@code Shown} after
   * its name says that. Null if nothing was chosen or changed. If the form has no such field, every
   * choice counts.
   */
  public String changed(String name) {
    String chosen = text(name);
    return chosen.isEmpty() || chosen.equals(text(name + SHOWN)) ? null : chosen;
  }

  /** Reads {@code application/x-www-form-urlencoded}; malformed escapes stay as they are. */
  public static FormData parse(String body) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : body.split("&", FIELDS_MAX)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        fields.putIfAbsent(name, equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return new FormData(fields);
  }

  private static String decode(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    byte[] given = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(given.length);
    for (int i = 0; i < given.length; i++) {
      int hex = given[i] == '%' && i + 2 < given.length ? hex(given[i + 1], given[i + 2]) : -1;
      if (hex >= 0) {
        bytes.write(hex);
        i += 2;
      } else {
        bytes.write(given[i] == '+' ? ' ' : given[i]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int hex(byte high, byte low) {
    int first = Character.digit(high, 16);
    int second = Character.digit(low, 16);
    return first < 0 || second < 0 ? -1 : first * 16 + second;
  }
}
