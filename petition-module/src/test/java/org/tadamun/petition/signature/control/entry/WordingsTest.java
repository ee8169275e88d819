package org.tadamun.petition.signature.control.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.version.entity.TextSeen;

@DisplayName("Wording that an imported signer is assumed to have read")
class WordingsTest {

  private static final Instant OPENED = Instant.parse("2020-11-01T08:00:00Z");
  private static final Instant REWORDED = Instant.parse("2020-11-10T08:00:00Z");
  private static final Instant REWRITTEN = Instant.parse("2020-11-20T08:00:00Z");

  private final Petition petition = petition();

  private static PetitionText text(String title, String body, String demand) {
    return new PetitionText(
        LocalizedText.of("en", title),
        LocalizedText.of("en", body).with("ar", "نطالب بالإفراج عنه."),
        List.of(LocalizedText.of("en", demand)));
  }

  /** Two wordings of version 1, then version 2, and a next text that nobody may sign yet. */
  private static Petition petition() {
    Petition petition =
        new Petition(7, "free-him", "key", text("Free him", "He is in jail.", "Free him"), OPENED);
    petition.open(OPENED);
    petition.prepare(text("Free him", "He is in prison.", "Free him"), REWORDED);
    petition.publish(ChangeKind.MINOR, null, REWORDED);
    petition.prepare(text("Free them", "They are in prison.", "Free them"), REWRITTEN);
    petition.publish(ChangeKind.MATERIAL, null, REWRITTEN);
    petition.prepare(text("Free all", "All are in prison.", "Free all"), REWRITTEN);
    return petition;
  }

  private void saw(int revision, String shown, int version, String language, Instant signedAt) {
    TextSeen seen = Wordings.of(petition, version).seenBy(language, signedAt);
    assertEquals(revision, seen.revision());
    assertEquals(shown, seen.language());
  }

  @Test
  @DisplayName(
      "The wording is the one that was public on the day of signing, of the file's version")
  void byDay() {
    saw(1, "en", 1, "en", REWORDED.minusSeconds(1));
    saw(2, "en", 1, "en", REWORDED);
    saw(2, "en", 1, "en", REWRITTEN.plusSeconds(1));
    saw(1, "en", 2, "en", REWRITTEN.plusSeconds(1));
  }

  @Test
  @DisplayName("The wording is the first one if the person signed before the text was public here")
  void before() {
    saw(1, "en", 1, "en", OPENED.minusSeconds(1));
    saw(1, "en", 2, "en", OPENED);
  }

  @Test
  @DisplayName(
      "The wording is in the signer's language if the text has it, else in the source language")
  void language() {
    saw(1, "ar", 1, "ar", OPENED);
    saw(1, "en", 1, "ur", OPENED);
  }
}
