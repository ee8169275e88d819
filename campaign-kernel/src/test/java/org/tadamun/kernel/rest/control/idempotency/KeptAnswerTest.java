package org.tadamun.kernel.rest.control.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A kept answer")
class KeptAnswerTest {

  @Test
  @DisplayName("R3 keeps status, text and the headers that belong to the thing, and no others")
  void whole() {
    Map<String, String> sent =
        Map.of(
            "Location", "https://example.org/api/v1/addressees/x",
            "ETag", "\"1\"",
            "Content-Type", "application/json",
            "Set-Cookie", "secret");
    byte[] body = "{\"name\":\"سفارة \\\" \uD83D\uDE00\"}".getBytes(StandardCharsets.UTF_8);
    KeptAnswer kept = KeptAnswer.of(201, sent::get, body);
    KeptAnswer read = KeptAnswer.ofJson(kept.toJson());
    assertEquals(kept, read);
    assertEquals(201, read.status());
    assertEquals(3, read.headers().size());
    assertEquals(new String(body, StandardCharsets.UTF_8), read.body());
  }

  @Test
  @DisplayName("R8 tells of what the address names, else of what was made, else of nothing known")
  void subject() {
    KeptAnswer made =
        KeptAnswer.of(
            201, Map.of("Location", "https://example.org/api/v1/actions/made")::get, new byte[0]);
    assertEquals("made", made.subject(null));
    assertEquals("named", made.subject("named"));
    KeptAnswer plain = KeptAnswer.of(200, name -> null, new byte[0]);
    assertEquals("named", plain.subject("named"));
    assertNull(plain.subject(null));
  }

  @Test
  @DisplayName("may have neither text nor headers")
  void empty() {
    KeptAnswer read = KeptAnswer.ofJson(KeptAnswer.of(204, name -> null, null).toJson());
    assertEquals(204, read.status());
    assertEquals(Map.of(), read.headers());
    assertNull(read.body());
  }
}
