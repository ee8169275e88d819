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

  private final LocalizedText title = TITLE.with("de", "Freiheit");
  private final LocalizedText body = BODY.with("de", "Nachts entführt.");
  private final LocalizedText moved = body.with("en", "He was released.");
  private final LocalizedText demand = DEMAND.with("de", "Frei");
  private final LocalizedText pay = LocalizedText.of("en", "Pay them").with("de", "Zahlt");
  private final LocalizedText more = LocalizedText.of("en", "Punish them");
  private final PetitionText before = new PetitionText(title, body, List.of(demand, pay, more));

  @Test
  @DisplayName("A translation counts as unchanged if only the source changes or a demand goes")
  void leaves() {
    for (PetitionText after :
        List.of(
            new PetitionText(title, moved, before.demands()),
            new PetitionText(title, body, List.of(demand, pay, more, more)),
            new PetitionText(title, body, List.of(demand, pay)),
            new PetitionText(title, moved, List.of(pay, more)),
            new PetitionText(title, body, List.of(more, demand, pay)))) {
      assertTrue(after.wording().leaves(before.wording(), "de"), after::toString);
    }
  }

  @Test
  @DisplayName("A translation counts as changed if a word of it is changed, moved, doubled or gone")
  void writes() {
    LocalizedText bare = LocalizedText.of("en", "Pay them");
    for (PetitionText after :
        List.of(
            before,
            new PetitionText(title, body, List.of(demand, pay.with("de", "Frei"), more)),
            new PetitionText(title, body, List.of(demand, bare, more)),
            new PetitionText(title, BODY, before.demands()),
            new PetitionText(title.with("de", "Los"), moved, before.demands()),
            new PetitionText(title, moved, List.of(pay, demand, more)),
            new PetitionText(title, moved, List.of(demand, demand, more)),
            new PetitionText(title, moved, List.of(demand, bare, more)),
            new PetitionText(title, moved, List.of(demand, pay, more.with("de", "Strafe"))),
            new PetitionText(title, BODY.with("en", "He is free."), before.demands()))) {
      assertFalse(after.wording().leaves(before.wording(), "de"), after::toString);
    }
  }
}
