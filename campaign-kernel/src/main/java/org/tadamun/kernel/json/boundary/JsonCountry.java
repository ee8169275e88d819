package org.tadamun.kernel.json.boundary;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;

/**
 * Countries in the letters of ISO 3166-1, in whatever case they were sent. By the name of the part:
 * whoever adds one need not think of it.
 */
public final class JsonCountry {

  private JsonCountry() {}

  /** Whether a part of this name is a country, or several. */
  public static boolean isCalled(String name) {
    return name.equals("countries") || name.equals("country") || name.endsWith("Country");
  }

  /**
   * The same in capitals; what cannot be a country stays as it is, and is refused where it is read.
   *
   * @param sent may be null, and may be wrong
   */
  public static JsonValue of(JsonValue sent) {
    if (sent instanceof JsonArray several) {
      JsonArrayBuilder all = JSON.createArrayBuilder();
      several.forEach(one -> all.add(of(one)));
      return all.build();
    }
    // Before: some letters become two, and another country's.
    return sent instanceof JsonString code && code.getString().matches("[A-Za-z]{2}")
        ? JSON.createValue(code.getString().toUpperCase(Locale.ROOT))
        : sent;
  }
}
