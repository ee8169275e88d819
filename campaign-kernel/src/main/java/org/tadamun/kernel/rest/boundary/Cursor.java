package org.tadamun.kernel.rest.boundary;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/** Opaque positions in a list: where the next page begins, safe against rows that come and go. */
public final class Cursor {

  private Cursor() {}

  public static String encode(String position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(position.getBytes(StandardCharsets.UTF_8));
  }

  /** Null for the first page. */
  public static String decode(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw invalid();
    }
  }

  /** For lists in the order of a number. */
  public static Long decodeLong(String cursor) {
    String position = decode(cursor);
    try {
      return position == null ? null : Long.valueOf(position);
    } catch (NumberFormatException malformed) {
      throw invalid();
    }
  }

  public static InvalidInput invalid() {
    return new InvalidInput("cursor", "kernel.error.choice");
  }
}
