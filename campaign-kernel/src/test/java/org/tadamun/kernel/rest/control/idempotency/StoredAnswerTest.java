package org.tadamun.kernel.rest.control.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Kept answer of a call")
class StoredAnswerTest {

  @Test
  @DisplayName(
      "R3: status, body and the headers that describe the resource are kept, no other headers")
  void keepsStatusBodyAndHeaders() {
    Map<String, String> sent =
        Map.of(
            "Location", "https://example.org/api/v1/addressees/x",
            "ETag", "\"1\"",
            "Content-Type", "application/json",
            "Set-Cookie", "secret");
    byte[] body = "{\"name\":\"سفارة \\\" \uD83D\uDE00\"}".getBytes(StandardCharsets.UTF_8);
    StoredAnswer kept = StoredAnswer.of(201, sent::get, body);
    StoredAnswer read = StoredAnswer.ofJson(kept.toJson());
    assertEquals(kept, read);
    assertEquals(201, read.status());
    assertEquals(3, read.headers().size());
    assertEquals(new String(body, StandardCharsets.UTF_8), read.body());
  }

  @Test
  @DisplayName("R8: its subject is the id in the path, else the one in the answer, else none")
  void subject() {
    StoredAnswer made = json("{\"slug\": \"a-day\", \"id\": \"made\"}");
    assertEquals("made", made.subject(null));
    assertEquals("named", made.subject("named"));
    for (String without : List.of("{}", "{\"id\": 7}", "{\"id\": null}", "[{\"id\": \"one\"}]")) {
      assertNull(json(without).subject(null), without);
    }
    StoredAnswer plain =
        StoredAnswer.of(200, name -> null, "no JSON".getBytes(StandardCharsets.UTF_8));
    assertEquals("named", plain.subject("named"));
    assertNull(plain.subject(null));
    assertNull(StoredAnswer.of(204, name -> null, null).subject(null));
  }

  private static StoredAnswer json(String body) {
    return StoredAnswer.of(
        201,
        Map.of("Content-Type", "application/json;charset=utf-8")::get,
        body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("a kept answer may have neither body nor headers")
  void empty() {
    StoredAnswer read = StoredAnswer.ofJson(StoredAnswer.of(204, name -> null, null).toJson());
    assertEquals(204, read.status());
    assertEquals(Map.of(), read.headers());
    assertNull(read.body());
  }
}
