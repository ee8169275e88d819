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
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.json.boundary.InitialValue;
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

  @InitialValue(field = "outcome", values = "PLANNED")
  @InitialValue(
      field = "state",
      values = {"UPCOMING", "VALID"},
      changedBy = {
        @InitialValue.Command(to = "REVOKED", path = "revocation"),
        @InitialValue.Command(
            to = {"USED", "LOST"},
            path = "commands/use")
      })
  @InitialValue(field = "steps", changedBy = @InitialValue.Command(path = "report"))
  private record Plan(String word, Integer number) {}

  private static Record read(byte[] body) throws IOException {
    return read(body, Greeting.class);
  }

  private static Record read(byte[] body, Class<? extends Record> type) throws IOException {
    MultivaluedMap<String, String> none = new MultivaluedHashMap<>();
    return new JsonRecordReader()
        .readFrom(
            recordType(type), null, new Annotation[0], null, none, new ByteArrayInputStream(body));
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
  @DisplayName("a new thing may name its initial values, or omit them")
  void atFirst(String json) throws IOException {
    assertEquals(new Plan(null, null), read(utf8(json.replace('\'', '"')), Plan.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'REFUSED'", "'planned'", "7", "true", "{'a': 1}"})
  @DisplayName(
      "another initial value is refused at its member, beside all other errors of the body")
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
  @DisplayName(
      "the refusal of another initial state names the command that leads to it, if there is one")
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
  @DisplayName("a JSON object in UTF-8 is read into its record")
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
  @DisplayName("a body that is not exactly one JSON object is malformed")
  void malformed(String body) {
    assertMalformed(utf8(body));
  }

  @Test
  @DisplayName("one byte order mark before the object is skipped")
  void byteOrderMark() throws IOException {
    assertEquals(new Greeting("a"), read(utf8("\uFEFF{\"word\": \"a\"}")));
    assertEquals(new Greeting("\uFEFFa"), read(utf8("{\"word\": \"\uFEFFa\"}")));
    assertTrue(patch("\uFEFF{\"word\": null}").changes().isNull("word"));
  }

  @Test
  @DisplayName("an empty body is read as null, but an empty patch is refused as malformed")
  void empty() throws IOException {
    assertNull(read(new byte[0]));
    BusinessException refusal = assertThrows(BusinessException.class, () -> patch(""));
    assertEquals(ProblemType.MALFORMED, refusal.type());
  }

  @Test
  @DisplayName("a body that is not UTF-8 is malformed; no byte is replaced")
  void notUtf8() {
    assertMalformed("{\"word\": \"José\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertMalformed("{\"word\": \"a\"}".getBytes(StandardCharsets.UTF_16));
  }

  @Test
  @DisplayName("R2: a member of a wrong type is invalid, not malformed")
  void wrongType() {
    assertThrows(InvalidInput.class, () -> read(utf8("{\"word\": 7}")));
  }

  @Test
  @DisplayName("the language named as sourceLanguage becomes the first of every text that has it")
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
  @DisplayName("a sourceLanguage without a title or name in it is refused at its field")
  void noSource(String source) {
    String texts = "{'ar': 'a', 'fr': ' ', 'en': 7}";
    for (String member : new String[] {"title", "name"}) {
      String json = "{'%s': %s, 'sourceLanguage': %s}".formatted(member, texts, source);
      InvalidInput refusal = assertThrows(InvalidInput.class, () -> written(json));
      assertEquals("sourceLanguage", refusal.errors().getFirst().field());
    }
  }

  @Test
  @DisplayName("the reader reads records and no other type")
  void readable() {
    JsonRecordReader reader = new JsonRecordReader();
    assertTrue(reader.isReadable(Greeting.class, null, null, null));
    assertFalse(reader.isReadable(String.class, null, null, null));
    assertFalse(reader.isReadable(JsonObject.class, null, null, null));
  }

  @Test
  @DisplayName("a patch keeps its nulls, and only a patch is read by its reader")
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
  @DisplayName("a required body that is absent is malformed")
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
      value = {"|{'word': 'a',}|, 1, 14", "|{\n 'word' 'a'}|, 2, 11", "|{'word': 'a'} x|, 1, 15"})
  @DisplayName("the refusal of malformed JSON names line and column of the error")
  void place(String json, long line, long column) {
    BusinessException refusal =
        assertThrows(BusinessException.class, () -> read(utf8(json.replace('\'', '"'))));
    assertEquals("kernel.error.json-at", refusal.messageKey());
    assertEquals(List.of(line, column), List.of(refusal.arguments()));
  }

  @Test
  @DisplayName("no body, another encoding, and JSON that is no object have different messages")
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
