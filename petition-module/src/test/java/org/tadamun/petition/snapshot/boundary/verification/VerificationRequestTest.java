package org.tadamun.petition.snapshot.boundary.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;

class VerificationRequestTest {

  private static VerificationRequest in(String body) {
    return VerificationRequest.in(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("A JSON object with a hash, a number or nothing is a question")
  void question() {
    assertEquals("abc", in("{\"sha256\": \"abc\"}").sha256());
    assertEquals("", in(" {\"sha256\":\"\", \"more\": 1} ").sha256());
    assertNull(in("{}").sha256());
    assertNull(in("{\"sha256\": null}").sha256());
    assertNull(in("{\"sha256\": \"abc\"}").number());
    assertEquals("abc", in("{\"hash\": \"abc\", \"sha256\": null}").hash());
    assertNull(in("{\"hash\": \"abc\"}").sha256());
    assertEquals("xyz", in("{\"number\": \"xyz\"}").number());
    assertNull(in("{\"number\": \"xyz\", \"sha256\": null}").sha256());
  }

  @ParameterizedTest
  @CsvSource({"sha256, number", "hash, number", "sha256, hash"})
  @DisplayName("Two questions at once are refused at the second field")
  void twoQuestions(String one, String other) {
    String body = "{\"%s\": \"abc\", \"%s\": \"abc\"}".formatted(other, one);
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> in(body));
    assertEquals(other, refusal.errors().getFirst().field());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "1", "\"sha256\"", "{\"files\":[{\"sha256\":\"a\"}]}", "{\"id"})
  @DisplayName("Any other body is a file, well-formed JSON or not")
  void file(String body) {
    assertNull(in(body));
    assertNull(in("[".repeat(20_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "true", "[]", "{}"})
  @DisplayName("A hash or a number that is no text is refused at its field")
  void noText(String value) {
    for (String field : new String[] {"sha256", "hash", "number"}) {
      String body = "{\"%s\": %s}".formatted(field, value);
      InvalidInput refusal = assertThrows(InvalidInput.class, () -> in(body));
      assertEquals(
          field + ": kernel.error.type-like[\"…\"]", refusal.errors().getFirst().toString());
    }
  }
}
