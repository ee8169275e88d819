package org.tadamun.kernel.rest.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.json.boundary.ById;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;

class MergePatchTest {

  private static final Thing BEFORE =
      new Thing(
          LocalizedText.of("en", "Vigil").with("ar", "وقفة"),
          "Hall 2",
          LocalDateTime.of(2020, 11, 20, 18, 0),
          new BigDecimal("45.42"),
          true);

  @Test
  @DisplayName("an absent member leaves the field as it was")
  void absent() {
    assertEquals(BEFORE, patched("{}"));
  }

  @Test
  @DisplayName("a null member removes the field, also a language of a text")
  void nulls() {
    Thing after = patched("{\"venue\": null, \"title\": {\"ar\": null, \"fr\": \"Veillée\"}}");
    assertNull(after.venue());
    assertEquals(LocalizedText.of("en", "Vigil").with("fr", "Veillée"), after.title());
    assertEquals(BEFORE.start(), after.start());
  }

  @Test
  @DisplayName("removes() is true only for a top-level member that is null")
  void removes() {
    MergePatch patch =
        new MergePatch(
            Json.createReader(new StringReader("{\"venue\":null,\"title\":{\"ar\":null}}"))
                .readObject());
    assertTrue(patch.removes("venue"));
    assertFalse(patch.removes("title") || patch.removes("start"));
  }

  @Test
  @DisplayName("sends() is true if a member equals the answer's value, in any order of its members")
  void sends() {
    String whole = "{\"hall\": {\"seats\": 3, \"hall\": null}}";
    assertTrue(patch(whole).sends("hall", new Hall(null, 3)));
    assertFalse(patch(whole).sends("hall", new Hall(null, 4)));
    assertFalse(patch(whole).sends("hall", null));
    assertFalse(patch("{\"hall\": {\"seats\": 3}}").sends("hall", new Hall(null, 3)));
    assertTrue(patch("{\"hall\": null}").sends("hall", null));
    assertFalse(patch("{}").sends("hall", null));
  }

  @Test
  @DisplayName("without() drops the named members and leaves the others")
  void without() {
    MergePatch patch = patch("{\"venue\": null, \"start\": null, \"hidden\": false}");
    assertEquals(patch("{\"hidden\": false}"), patch.without("venue", "start", "title"));
  }

  @ParameterizedTest
  @DisplayName("a language tag is matched in any spelling, and a stored tag keeps its spelling")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'en': 'a', 'ar': 'b'} | {'EN': 'c'} | {'en': 'c', 'ar': 'b'}",
        "{'en': 'a', 'ar': 'b'} | {'AR': null} | {'en': 'a'}",
        "{'en': 'a'} | {'FR': 'c', 'fr': null} | {'en': 'a', 'fr': 'c'}",
        "{'en': 'a'} | {'pt-br': 'c'} | {'en': 'a', 'pt-BR': 'c'}",
        "{'EN': 'a', 'ar': 'b'} | {} | {'EN': 'a', 'ar': 'b'}",
        "{'EN': 'a', 'ar': 'b'} | {'en': 'c'} | {'EN': 'c', 'ar': 'b'}",
        "{'EN': 'a'} | {'EN': null, 'en': 'c'} | {'en': 'c'}",
        "{'en': 'a', 'EN': 'b'} | {'ar': 'c'} | {'en': 'a', 'EN': 'b', 'ar': 'c'}",
        "{'en': 'a', 'EN': 'b'} | {'en': 'c', 'EN': 'b'} | {'en': 'c', 'EN': 'b'}"
      })
  void tags(String kept, String sent, String after) {
    LocalizedText before = LocalizedText.fromJson(kept.replace('\'', '"'));
    Told told = new Told(before, List.of(before), new Inner(before));
    String same = sent.replace('\'', '"');
    LocalizedText expected = LocalizedText.fromJson(after.replace('\'', '"'));
    String whole = "{\"title\": %s, \"inner\": {\"title\": %s}}".formatted(same, same);
    assertEquals(
        new Told(expected, List.of(before), new Inner(expected)),
        patch(whole).applyTo(told, Told.class));
  }

  @Test
  @DisplayName("a list is replaced; a text keeps the stored spelling of the tag at the same index")
  void listedTags() {
    LocalizedText before = LocalizedText.of("EN", "a");
    Told after =
        patch("{\"list\": [{\"en\": \"b\"}, {\"EN\": \"c\"}]}")
            .applyTo(new Told(before, List.of(before), null), Told.class);
    assertEquals(List.of(LocalizedText.of("EN", "b"), LocalizedText.of("en", "c")), after.list());
    assertEquals(before, after.title());
  }

  @Test
  @DisplayName("two texts of one language are refused at the sent member, beside all other errors")
  void twice() {
    Told before = new Told(LocalizedText.of("en", "a"), List.of(), null);
    MergePatch patch =
        patch("{\"title\": {\"EN\": \"b\", \"en\": \"c\"}, \"inner\": {\"title\": 7}}");
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> patch.applyTo(before, Told.class));
    assertEquals(
        List.of("title.EN", "inner.title"),
        refusal.errors().stream().map(FieldError::field).toList());
  }

  @Test
  @DisplayName("every member of a wrong type is reported at its field")
  void wrongType() {
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> patched("{\"venue\": 7, \"latitude\": \"north\"}"));
    assertEquals(2, refusal.errors().size());
    assertEquals("venue", refusal.errors().getFirst().field());
  }

  @ParameterizedTest
  @DisplayName("a read-only member is refused at its field, unless it equals what the answer has")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} |",
        "{'venue': 'Hall 3', 'nonsense': 1} |",
        "{'state': 'OPEN', 'version': 3, 'offline': false, 'outcome': null} |",
        "{'version': '3'} |",
        "{'since': '2020-11-20T18:00:00.123456Z'} |",
        "{'since': '2020-11-20T18:00:00.123Z'} |",
        "{'reason': {'ar': 'عاصفة', 'en': 'Storm'}} |",
        "{'hall': {'hall': 'A', 'seats': 3}} |",
        "{'host': 'h1'} |",
        "{'host': 'h2'} |",
        "{'host': {'id': 'h1', 'name': 'Amal'}} |",
        "{'host': {'id': 'h2', 'name': 'Noor'}} |",
        "{'state': 'CLOSED', 'version': 4, 'venue': 'Hall 3'} | state,version",
        "{'state': null, 'version': null} | state,version",
        "{'outcome': 'WON', 'offline': true} | offline,outcome",
        "{'since': '2020-11-20T18:00:01Z'} | since",
        "{'since': 'long'} | since",
        "{'reason': {'en': 'Storm'}} | reason",
        "{'reason': null} | reason",
        "{'hall': {'hall': 'A', 'seats': 4}} | hall",
        "{'hall': null} | hall",
        "{'hall': 'A'} | hall",
        "{'host': {'id': 'h1', 'name': 'Noor'}} | host.name"
      })
  void readOnly(String sent, String refused) {
    Read answer =
        new Read(
            "Hall 2",
            new Host("h1", "Amal"),
            "OPEN",
            "3",
            false,
            null,
            Instant.parse("2020-11-20T18:00:00.123456Z"),
            LocalizedText.of("en", "Storm").with("ar", "عاصفة"),
            new Hall("A", 3));
    Violations mistakes =
        patch(sent.replace('\'', '"')).keeping(new Violations(), answer, Edited.class);
    assertEquals(
        refused == null ? Set.of() : Set.of(refused.split(",")),
        mistakes.errors().stream().map(FieldError::field).collect(Collectors.toSet()));
  }

  @Test
  @DisplayName("a reference may be sent as its id or as the object that an answer contains")
  void references() {
    Edited before = new Edited("Hall 2", "h1", List.of("a"));
    Edited after =
        patch("{\"host\": {\"id\": \"h2\", \"name\": 1}, \"guests\": [{\"id\": \"b\"}, \"c\"]}")
            .applyTo(before, Edited.class);
    assertEquals(new Edited("Hall 2", "h2", List.of("b", "c")), after);
    for (String wrong :
        List.of("{\"host\": {}}", "{\"host\": {\"id\": 7}}", "{\"venue\": {\"id\": \"x\"}}")) {
      assertThrows(InvalidInput.class, () -> patch(wrong).applyTo(before, Edited.class), wrong);
    }
  }

  /** A record with texts at the top, in a list and in an inner record. */
  public record Told(LocalizedText title, List<LocalizedText> list, Inner inner) {}

  /** The inner record of {@link Told}. */
  public record Inner(LocalizedText title) {}

  /** The editable fields of {@link Read}. */
  public record Edited(String venue, @ById String host, @ById List<String> guests) {}

  /** The answer, with editable and read-only fields. */
  public record Read(
      String venue,
      Host host,
      String state,
      String version,
      boolean offline,
      String outcome,
      Instant since,
      LocalizedText reason,
      Hall hall) {}

  /** A reference, which a patch names by its id. */
  public record Host(String id, String name) {}

  /** A read-only part of the answer. */
  public record Hall(String hall, int seats) {}

  private static Thing patched(String json) {
    return patch(json).applyTo(BEFORE, Thing.class);
  }

  private static MergePatch patch(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return new MergePatch(reader.readObject());
    }
  }

  /** The record that the tests patch. */
  public record Thing(
      LocalizedText title,
      String venue,
      LocalDateTime start,
      BigDecimal latitude,
      boolean hidden) {}
}
