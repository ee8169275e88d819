package org.tadamun.petition.petition.entity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;

class TextLeftTest {

  private static final LocalizedText TITLE = LocalizedText.of("en", "Release Amar Fayaz");
  private static final LocalizedText BODY = LocalizedText.of("en", "He was abducted at night.");
  private static final LocalizedText DEMAND = LocalizedText.of("en", "Release him");

  @Test
  @DisplayName("a text adds nothing in a language whose words all stood in another one")
  void addsNothing() {
    LocalizedText title = TITLE.with("de", "Freiheit");
    LocalizedText body = BODY.with("de", "Nachts entführt.");
    LocalizedText demand = DEMAND.with("de", "Frei");
    LocalizedText more = LocalizedText.of("en", "Punish them");
    PetitionText before = new PetitionText(title, body, List.of(demand, more));
    LocalizedText moved = body.with("en", "He was released.");
    for (PetitionText after :
        List.of(
            before,
            new PetitionText(title, moved, List.of(demand)),
            new PetitionText(title, body, List.of(more, more, demand)),
            new PetitionText(title, body, List.of(more)),
            new PetitionText(title, BODY, List.of()))) {
      assertTrue(after.addsNothingTo(before, "de"), after::toString);
    }
    for (PetitionText after :
        List.of(
            new PetitionText(title.with("de", "Los"), body, List.of(demand)),
            new PetitionText(title, body.with("de", "Abends."), List.of(demand)),
            new PetitionText(title, body, List.of(demand, more.with("de", "Strafe"))))) {
      assertFalse(after.addsNothingTo(before, "de"), after::toString);
    }
  }
}
