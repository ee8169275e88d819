package org.tadamun.kernel.rest.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.text.entity.LocalizedText;

class JsonAnswersTest {

  /** A typical answer of a resource. */
  public record Answer(
      String slug,
      LocalizedText title,
      LocalDate startedOn,
      Instant decidedAt,
      List<String> tags) {}

  private static String json(Object answer) throws JsonbException {
    return new JsonAnswers().getContext(Answer.class).toJson(answer);
  }

  @Test
  @DisplayName("an absent value is written as null, so that a caller sees every field")
  void nulls() {
    assertEquals(
        "{\"decidedAt\":null,\"slug\":\"a\",\"startedOn\":null,\"tags\":[],\"title\":null}",
        json(new Answer("a", null, null, null, List.of())));
  }

  @Test
  @DisplayName("a text is written as an object of languages with the source first")
  void texts() {
    LocalizedText title = LocalizedText.of("ur", "رہائی").with("en", "Release");
    assertEquals(
        "{\"items\":[" + title.toJson() + "],\"next\":null}",
        json(new Page<>(List.of(title), null)));
  }

  @Test
  @DisplayName("days and moments are written in ISO 8601, moments in UTC")
  void times() {
    Answer answer =
        new Answer(
            null, null, LocalDate.of(2020, 11, 8), Instant.parse("2020-11-20T08:00:00Z"), null);
    assertEquals(
        "{\"decidedAt\":\"2020-11-20T08:00:00Z\",\"slug\":null,\"startedOn\":\"2020-11-08\","
            + "\"tags\":null,\"title\":null}",
        json(answer));
  }

  /** A record with more accessors than components. */
  public record Asked(int count) {

    public boolean isNone() {
      return count == 0;
    }

    public int getDouble() {
      return 2 * count;
    }

    public boolean many() {
      return count > 1;
    }
  }

  /** A record with a component whose JSON name is a Java keyword. */
  public record Told(
      @JsonbProperty(value = "case", nillable = true) String theCase, Integer caseCount) {}

  @Test
  @DisplayName("a component with a JSON name is written and read by that name")
  void renamed() {
    String written = json(new Told("a", 1));
    assertEquals("{\"case\":\"a\",\"caseCount\":1}", written);
    assertEquals("{\"case\":null,\"caseCount\":1}", json(new Told(null, 1)));
    JsonObject sent = Json.createObjectBuilder().add("case", "b").add("theCase", "c").build();
    assertEquals(new Told("b", null), RecordBinder.bind(sent, Told.class));
  }

  /** A class that is no record, with a public field and a public getter. */
  public static class Bean {

    public final String shown = "a";

    public int getCount() {
      return 1;
    }

    int getHidden() {
      return 2;
    }
  }

  @Test
  @DisplayName("a record is written by its components, a bean by its public fields and getters")
  void components() {
    assertEquals("{\"count\":0}", json(new Asked(0)));
    assertEquals(
        "{\"items\":[{\"count\":2}],\"next\":null}", json(new Page<>(List.of(new Asked(2)), null)));
    assertEquals(
        new Asked(3), JsonAnswers.JSONB.fromJson("{\"count\":3,\"none\":false}", Asked.class));
    assertEquals("{\"count\":1,\"shown\":\"a\"}", json(new Bean()));
  }

  @Test
  @DisplayName("an answer can be read back")
  void roundTrip() {
    Answer answer =
        new Answer("a", LocalizedText.of("ur", "رہائی").with("en", "Release"), null, null, null);
    assertEquals(answer, JsonAnswers.JSONB.fromJson(json(answer), Answer.class));
  }

  @Test
  @DisplayName("there is one shared writer for all types")
  void sharesWriter() {
    assertSame(JsonAnswers.JSONB, new JsonAnswers().getContext(String.class));
  }
}
