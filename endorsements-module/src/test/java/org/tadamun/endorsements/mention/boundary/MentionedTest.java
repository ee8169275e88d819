package org.tadamun.endorsements.mention.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.mention.boundary.Mention.MentionPlace;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Mentions of a person")
class MentionedTest {

  private static final Mention HERE = mention("here", true);
  private static final Mention MOTION = mention("motion", true);
  private static final Mention PLAN = mention("plan", false);

  private static Mention mention(String id, boolean shown) {
    LocalizedText text = LocalizedText.of("en", id);
    return new Mention("free", MentionPlace.ENDORSEMENT, id, text, "LETTER", "PUBLISHED", shown);
  }

  @Test
  @DisplayName("publicBut() returns the public mentions other than the given one")
  void publicBut() {
    Mentioned all = new Mentioned(List.of(HERE, MOTION, PLAN), 3, 1);
    assertEquals(new Mentioned(List.of(MOTION), 1, 1), all.publicBut("here"));
    assertTrue(new Mentioned(List.of(HERE, PLAN), 2, 0).publicBut("here").nowhere());
  }

  @Test
  @DisplayName(
      "a person is mentioned nowhere only if no mention is counted, visible to the reader or not")
  void nowhere() {
    assertTrue(Mentioned.NOWHERE.nowhere());
    assertFalse(new Mentioned(List.of(), 1, 0).nowhere());
    assertFalse(new Mentioned(List.of(PLAN), 0, 0).nowhere());
  }
}
