package org.tadamun.kernel.rest.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;

class ProblemsTest {

  private final Texts texts = new Texts();
  private final Problems problems = new Problems(texts);

  @Test
  @DisplayName("R1: title and detail of a refusal are in the caller's language")
  void inTheCallersLanguage() {
    for (Locale locale : new Languages().shipped()) {
      Problem problem = problems.of(new Stale(), locale);
      assertEquals("/problems/stale", problem.type());
      assertEquals(412, problem.status());
      assertEquals(texts.get(locale, "kernel.problem.stale"), problem.title());
      assertEquals(texts.get(locale, "kernel.error.stale"), problem.detail());
      assertEquals(List.of(), problem.errors());
    }
  }

  @Test
  @DisplayName("R2: each error names its field and has its arguments in the message")
  void mistakes() {
    InvalidInput refusal =
        new InvalidInput(
            List.of(
                new FieldError("name", "kernel.error.too-long", 80),
                new FieldError("consents[0].purpose", "kernel.error.choice")));
    Problem problem = problems.of(refusal, Locale.ENGLISH);
    assertEquals(
        List.of("name", "consents[0].purpose"),
        problem.errors().stream().map(Problem.Mistake::field).toList());
    assertTrue(problem.errors().getFirst().message().contains("80"));
    assertEquals(
        texts.get(Locale.ENGLISH, "kernel.error.choice"), problem.errors().getLast().message());
    assertEquals(texts.get(Locale.ENGLISH, "kernel.error.invalid-input", 2), problem.detail());
  }

  @Test
  @DisplayName("R1: a wrong state is named by its constant and by its translation, if it has one")
  void wrongState() {
    WrongState refusal = new WrongState(CampaignState.WON, "archive", CampaignState.DRAFT);
    String german = problems.of(refusal, Locale.GERMAN).detail();
    assertTrue(german.contains("WON („" + word(Locale.GERMAN, "WON") + "“)"), german);
    assertTrue(german.contains("DRAFT („" + word(Locale.GERMAN, "DRAFT") + "“)"), german);
    assertTrue(german.contains("„archive“"), german);
    for (Locale locale : new Languages().shipped()) {
      String detail = problems.of(new WrongState(CampaignState.LIVE, "delete"), locale).detail();
      assertTrue(detail.contains("LIVE (") && detail.contains(word(locale, "LIVE")), detail);
    }
    assertEquals(
        "“wake” is not possible in the state NEW.",
        problems.of(new WrongState(Thread.State.NEW, "wake"), Locale.ENGLISH).detail());
  }

  private String word(Locale locale, String state) {
    return texts.get(locale, "kernel.campaign.state." + state);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "MALFORMED",
        "UNAUTHENTICATED",
        "NOT_FOUND",
        "NOT_ALLOWED",
        "NOT_ACCEPTABLE",
        "UNSUPPORTED_MEDIA",
        "INTERNAL"
      })
  @DisplayName("R1: a refusal by the server itself has advice in each language as its detail")
  void advice(ProblemType type) {
    for (Locale locale : new Languages().shipped()) {
      Problem problem = problems.of(type, locale);
      assertEquals(texts.get(locale, type.adviceKey()), problem.detail());
      assertTrue(texts.has(locale, type.adviceKey()), locale + " " + type);
      assertEquals(type.status(), problem.status());
      assertFalse(problem.title().startsWith("???"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FORBIDDEN", "WRONG_STATE", "GONE", "TOO_LARGE", "TOO_MANY", "UNAVAILABLE"})
  @DisplayName(
      "R1: a type that only use cases explain has its title as detail if the server refuses")
  void typeOnly(ProblemType type) {
    Problem problem = problems.of(type, Locale.of("ur"));
    assertEquals(problem.title(), problem.detail());
    assertFalse(problem.title().startsWith("???"));
  }

  @Test
  @DisplayName("R1: every problem has its own id")
  void ownId() {
    String first = problems.of(new Stale(), Locale.ENGLISH).instance();
    assertTrue(first.matches("urn:uuid:[0-9a-f-]{36}"));
    assertNotEquals(first, problems.of(new Stale(), Locale.ENGLISH).instance());
  }
}
