package org.tadamun.kernel.rest.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.json.boundary.AtFirst;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.text.entity.LocalizedText;

class JsonRecordReaderTest {

  private record Greeting(String word) {}

  private record Written(LocalizedText title, LocalizedText name, List<LocalizedText> demands) {}

  @AtFirst(part = "outcome", is = "PLANNED")
  @AtFirst(
      part = "state",
      is = {"UPCOMING", "VALID"},
      ways = {
        @AtFirst.Way(to = "REVOKED", by = "revocation"),
        @AtFirst.Way(
            to = {"USED", "LOST"},
            by = "commands/use")
      })
  @AtFirst(part = "steps", ways = @AtFirst.Way(by = "report"))
  private record Plan(String word, Integer number) {}

  private static Record read(byte[] body) throws IOException {
    return read(body, Greeting.class);
  }

  private static Record read(byte[] body, Class<? extends Record> type) throws IOException {
    MultivaluedMap<String, String> none = new MultivaluedHashMap<>();
    return new JsonRecordReader()
        .readFrom(recordType(type), null, null, null, none, new ByteArrayInputStream(body));
  }

  @SuppressWarnings("unchecked") // What a server passes: the class behind the parameter's type.
  private static Class<Record> recordType(Class<? extends Record> type) {
    return (Class<Record>) type;
  }

  private static Written written(String json) throws IOException {
    return (Written) read(utf8(json.replace('\'', '"')), Written.class);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertMalformed(byte[] body) {
    BusinessException refusal = assertThrows(BusinessException.class, () -> read(body));
    assertEquals(ProblemType.MALFORMED, refusal.type());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'outcome': 'PLANNED', 'steps': []}",
        "{'outcome': null, 'steps': null}",
        "{'outcome': '', 'steps': false}",
        "{'state': 'UPCOMING'}",
        "{'state': 'VALID'}",
        "{'more': 'REFUSED'}"
      })
  @DisplayName("what is new may name what it is at first, or nothing")
  void atFirst(String json) throws IOException {
    assertEquals(new Plan(null, null), read(utf8(json.replace('\'', '"')), Plan.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'REFUSED'", "'planned'", "7", "true", "{'a': 1}"})
  @DisplayName("what is new and names another outcome is refused there, beside every other mistake")
  void notAtFirst(String outcome) {
    String json =
        "{'outcome': %s, 'state': 'OVER', 'steps': [{}], 'number': 'x'}"
            .formatted(outcome)
            .replace('\'', '"');
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> read(utf8(json), Plan.class), json);
    assertEquals(
        List.of("outcome", "state", "steps", "number"),
        refusal.errors().stream().map(one -> one.field()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "state, 'REVOKED', revocation",
        "state, 'LOST', commands/use",
        "state, 'OVER',",
        "state, ['LOST'],",
        "steps, ['any'], report",
        "outcome, 'REFUSED',"
      })
  @DisplayName("what is new and names another state is told what leads there, where anything does")
  void ways(String part, String value, String by) {
    String json = "{\"%s\": %s}".formatted(part, value.replace("'", "\""));
    FieldError mistake =
        assertThrows(InvalidInput.class, () -> read(utf8(json), Plan.class)).errors().getFirst();
    assertEquals(part, mistake.field());
    assertEquals(
        by == null ? "kernel.error.at-first" : "kernel.error.at-first-by", mistake.messageKey());
    assertEquals(by == null ? List.of() : List.of(by), List.of(mistake.arguments()));
  }

  @Test
  @DisplayName("a JSON object in UTF-8 becomes its record")
  void reads() throws IOException {
    assertEquals(new Greeting("سلام"), read(utf8("{\"word\": \"سلام\"}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "null",
        "7",
        "\"word\"",
        "[]",
        "{",
        "{\"word\": }",
        "{\"word\": \"a\"",
        "{word: 'a'}",
        "{} {}",
        "{\"word\": \"a\"} x",
        "{\"word\": NaN}",
        "\uFEFF",
        "\uFEFF\uFEFF{}",
        " \uFEFF{}",
        "{\uFEFF}",
        "{}\uFEFF"
      })
  @DisplayName("anything but one whole JSON object is malformed")
  void malformed(String body) {
    assertMalformed(utf8(body));
  }

  @Test
  @DisplayName("one byte order mark before the object is passed over, as in a file of text")
  void byteOrderMark() throws IOException {
    assertEquals(new Greeting("a"), read(utf8("\uFEFF{\"word\": \"a\"}")));
    assertEquals(new Greeting("\uFEFFa"), read(utf8("{\"word\": \"\uFEFFa\"}")));
    assertTrue(patch("\uFEFF{\"word\": null}").changes().isNull("word"));
  }

  @Test
  @DisplayName("an empty body is none, but for a patch, which needs one")
  void empty() throws IOException {
    assertNull(read(new byte[0]));
    BusinessException refusal = assertThrows(BusinessException.class, () -> patch(""));
    assertEquals(ProblemType.MALFORMED, refusal.type());
  }

  @Test
  @DisplayName("bytes that are no UTF-8 are malformed, never replaced")
  void notUtf8() {
    assertMalformed("{\"word\": \"José\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertMalformed("{\"word\": \"a\"}".getBytes(StandardCharsets.UTF_16));
  }

  @Test
  @DisplayName("R2 a wrong type is invalid, not malformed")
  void wrongType() {
    assertThrows(InvalidInput.class, () -> read(utf8("{\"word\": 7}")));
  }

  @Test
  @DisplayName("the language that is named as the source comes first, wherever it stands")
  void sourceFirst() throws IOException {
    String texts = "{'ar': 'a', 'en': 'e', 'fr': 'f'}";
    Written written =
        written(
            "{'sourceLanguage': 'en', 'title': %s, 'demands': [%s, {'ar': 'a'}]}"
                .formatted(texts, texts));
    assertEquals(List.of("en", "ar", "fr"), List.copyOf(written.title().asMap().keySet()));
    assertEquals("en", written.demands().getFirst().sourceLanguage());
    assertEquals("ar", written.demands().getLast().sourceLanguage());
    Written named = written("{'name': %s, 'sourceLanguage': 'fr'}".formatted(texts));
    assertEquals("fr", named.name().sourceLanguage());
    Written capitals =
        written("{'sourceLanguage': 'EN', 'title': %s, 'demands': []}".formatted(texts));
    assertEquals("en", capitals.title().sourceLanguage());
    Written spelt =
        written(
            "{'sourceLanguage': 'fr-ca', 'title': {'ar': 'a', 'fr-CA': 'f'},"
                + " 'demands': [{'ar': 'a', 'FR-CA': 'f'}]}");
    assertEquals("fr-CA", spelt.title().sourceLanguage());
    assertEquals("fr-CA", spelt.demands().getFirst().sourceLanguage());
    for (String none : new String[] {"{'title': %s}", "{'title': %s, 'sourceLanguage': null}"}) {
      assertEquals("ar", written(none.formatted(texts)).title().sourceLanguage());
    }
    assertEquals(new Greeting("a"), read(utf8("{\"word\": \"a\", \"sourceLanguage\": 7}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'de'", "'fr'", "''", "'title'", "7", "{}"})
  @DisplayName("a source in which there is neither title nor name is refused at its field")
  void noSource(String source) {
    String texts = "{'ar': 'a', 'fr': ' ', 'en': 7}";
    for (String member : new String[] {"title", "name"}) {
      String json = "{'%s': %s, 'sourceLanguage': %s}".formatted(member, texts, source);
      InvalidInput refusal = assertThrows(InvalidInput.class, () -> written(json));
      assertEquals("sourceLanguage", refusal.errors().getFirst().field());
    }
  }

  @Test
  @DisplayName("every record is read here, and nothing else")
  void readable() {
    JsonRecordReader reader = new JsonRecordReader();
    assertTrue(reader.isReadable(Greeting.class, null, null, null));
    assertFalse(reader.isReadable(String.class, null, null, null));
    assertFalse(reader.isReadable(JsonObject.class, null, null, null));
  }

  @Test
  @DisplayName("a patch is read as it is, nulls included")
  void patch() throws IOException {
    MergePatchReader reader = new MergePatchReader();
    assertTrue(reader.isReadable(MergePatch.class, null, null, null));
    assertFalse(reader.isReadable(Greeting.class, null, null, null));
    assertTrue(patch("{\"word\": null}").changes().isNull("word"));
  }

  private static MergePatch patch(String body) throws IOException {
    return new MergePatchReader()
        .readFrom(MergePatch.class, null, null, null, null, new ByteArrayInputStream(utf8(body)));
  }

  @Test
  @DisplayName("no body at all is malformed")
  void noBody() {
    BusinessException refusal =
        assertThrows(BusinessException.class, () -> Bodies.required((Greeting) null));
    assertEquals(ProblemType.MALFORMED, refusal.type());
    Greeting greeting = new Greeting("a");
    assertEquals(greeting, Bodies.required(greeting));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {"|{'word': 'a',}|, 1", "|{\n 'word' 'a'}|, 2", "|{'word': 'a'} x|, 1"})
  @DisplayName(
      "what is no JSON is told at which line it stops being it, and nothing of what is there")
  void place(String json, long line) {
    BusinessException refusal =
        assertThrows(BusinessException.class, () -> read(utf8(json.replace('\'', '"'))));
    assertEquals("kernel.error.json-at", refusal.messageKey());
    assertEquals(line, refusal.arguments()[0]);
    assertEquals(2, refusal.arguments().length);
  }

  @Test
  @DisplayName("no body, another encoding and what is no object are three mistakes")
  void causes() {
    byte[] latin = "{\"word\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("kernel.error.not-utf-8", key(() -> read(latin)));
    assertEquals("kernel.error.no-body", key(() -> Bodies.required(null)));
    assertEquals("kernel.error.malformed-json", key(() -> read(utf8("[]"))));
  }

  private static String key(Executable reading) {
    return assertThrows(BusinessException.class, reading).messageKey();
  }
}
