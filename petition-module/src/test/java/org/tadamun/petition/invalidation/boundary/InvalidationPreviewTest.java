package org.tadamun.petition.invalidation.boundary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.invalidation.entity.RuleVerb;
import org.tadamun.petition.invalidation.entity.Rules;

class InvalidationPreviewTest {

  private static List<String> mistakes(InvalidationDraft draft, boolean withReason) {
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> draft.check(withReason, true, new Countries()));
    return refusal.errors().stream().map(FieldError::field).toList();
  }

  @ParameterizedTest
  @CsvSource({"Zara Khan, Z… K…", "Zara, Z…", "'عمار  فياض', ع… ف…", "𐍈a b, 𐍈… b…"})
  @DisplayName("Only the first letters of a name are shown in a preview")
  void masked(String name, String shown) {
    assertEquals(shown, InvalidationPreview.Example.masked(name));
  }

  @Test
  @DisplayName("A proposal needs a rule and a reason, a preview only a rule")
  void required() {
    InvalidationDraft nothing = new InvalidationDraft(null, null, null, null);
    assertEquals(List.of("rule"), mistakes(nothing, false));
    assertEquals(List.of("rule", "reason"), mistakes(nothing, true));
    InvalidationDraft noted =
        new InvalidationDraft(null, Rules.of("countries", "VA"), InvalidationReason.TEST, "<b>");
    assertEquals(List.of("note"), mistakes(noted, true));
    InvalidationDraft nobody =
        new InvalidationDraft(null, Rules.none(), InvalidationReason.TEST, null);
    assertEquals(List.of("rule"), mistakes(nobody, true), "a rule is looked at");
  }

  @Test
  @DisplayName("R14: a rule without a verb invalidates")
  void verb() {
    assertEquals(RuleVerb.INVALIDATE, new InvalidationDraft(null, null, null, null).verb());
  }

  @ParameterizedTest
  @EnumSource(names = "INVALIDATE", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("R14: a rule that holds or releases has no reason, and may have a note")
  void reasonless(RuleVerb verb) {
    for (boolean withReason : new boolean[] {true, false}) {
      InvalidationDraft because =
          new InvalidationDraft(verb, Rules.of("countries", "VA"), InvalidationReason.TEST, null);
      assertEquals(List.of("reason"), mistakes(because, withReason));
      InvalidationDraft noted = new InvalidationDraft(verb, Rules.of("countries", "VA"), null, "x");
      assertDoesNotThrow(() -> noted.check(withReason, true, new Countries()));
    }
  }

  @Test
  @DisplayName("A caller who is not staff may not use the condition byPass, not even in a preview")
  void byPass() {
    for (RuleVerb verb : RuleVerb.values()) {
      InvalidationDraft asks = new InvalidationDraft(verb, Rules.of("byPass", "false"), null, null);
      assertThrows(Forbidden.class, () -> asks.check(false, true, new Countries()));
      assertDoesNotThrow(() -> asks.check(false, false, new Countries()));
    }
  }
}
