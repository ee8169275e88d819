package org.tadamun.web.console.petition;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.PetitionText;

@DisplayName("The check whether a translator has read the changed source")
class UnreadSourceTest {

  private static final LocalizedText TITLE = LocalizedText.of("en", "Free him");
  private static final LocalizedText BODY = LocalizedText.of("en", "We demand it.");
  private static final LocalizedText FIRST = LocalizedText.of("en", "Release him");
  private static final LocalizedText SECOND = LocalizedText.of("en", "Punish them");
  private static final PetitionText SIGNED = text(BODY, FIRST, SECOND);

  private static PetitionText text(LocalizedText body, LocalizedText... demands) {
    return new PetitionText(TITLE, body, List.of(demands));
  }

  @Test
  @DisplayName("a translator has not read the source if any part of it was changed meanwhile")
  void unread() {
    PetitionText present = text(LocalizedText.of("en", "We ask for it."), FIRST, SECOND);
    LocalizedText urdu = FIRST.with("ur", "رہائی");
    PetitionText typed = text(present.body(), urdu, SECOND);
    assertTrue(UnreadSource.isUnder(SIGNED, present, typed));
    assertFalse(UnreadSource.isUnder(present, present, typed), "the second time");
    assertFalse(UnreadSource.isUnder(null, present, typed), "nothing was there");
    assertFalse(UnreadSource.isUnder(SIGNED, present, present), "nothing was typed");
    PetitionText arabic = text(BODY.with("ar", "نطالب"), FIRST, SECOND);
    assertFalse(
        UnreadSource.isUnder(SIGNED, arabic, text(arabic.body(), urdu, SECOND)), "same source");
    PetitionText other = text(LocalizedText.of("en", "We beg."), urdu, SECOND);
    assertTrue(UnreadSource.isUnder(SIGNED, present, other), "beside other words of the source");
  }

  @Test
  @DisplayName(
      "a writer who changes only the source is not asked; one who removes a translation is")
  void writerOfSourceIsNotAsked() {
    LocalizedText urdu = FIRST.with("ur", "رہائی");
    PetitionText read = text(BODY, urdu, SECOND);
    PetitionText present = text(LocalizedText.of("en", "We ask for it."), urdu, SECOND);
    PetitionText corrected = text(present.body(), urdu, LocalizedText.of("en", "Try them"));
    assertFalse(UnreadSource.isUnder(read, present, corrected));
    LocalizedText third = LocalizedText.of("en", "Pay them");
    PetitionText more = text(present.body(), urdu, SECOND, third);
    assertFalse(UnreadSource.isUnder(read, present, more), "one demand more");
    PetitionText less = text(present.body(), FIRST, SECOND);
    assertTrue(UnreadSource.isUnder(read, present, less), "a translation was taken away");
  }
}
