package org.tadamun.petition.snapshot.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Canonical JSON")
class CanonicalJsonTest {

  private static String written(Object document) {
    return new String(CanonicalJson.bytes(document), StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("Names are sorted and blanks left out, whatever the order of the members")
  void order() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("total", 12_243L);
    one.put("asOf", Instant.parse("2026-11-25T15:00:00Z"));
    one.put("countries", List.of(Map.of("GB", 3120), Map.of()));
    one.put("city", null);
    one.put("sample", true);
    assertEquals(
        "{\"asOf\":\"2026-11-25T15:00:00Z\",\"city\":null,\"countries\":[{\"GB\":3120},{}],"
            + "\"sample\":true,\"total\":12243}",
        written(one));
    Map<String, Object> other = new LinkedHashMap<>();
    new ArrayList<>(one.keySet()).reversed().forEach(name -> other.put(name, one.get(name)));
    assertEquals(written(one), written(other));
  }

  @Test
  @DisplayName("Only characters that must be escaped are escaped")
  void escapes() {
    assertEquals(
        "\"a\\\"b\\\\c\\n\\r\\t\\b\\f\\u0001/<é عربی 😀\"",
        written("a\"b\\c\n\r\t\b\f\u0001/<é عربی 😀"));
  }
}
