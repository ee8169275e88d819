package org.tadamun.endorsements.wall.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.CONSENT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.PUBLIC_ACT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.REPORT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.union;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.DisplayedAs;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementDetails;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementSamples;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.wall.boundary.PublicEndorsement;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Public view and file of endorsements")
class WallTableTest {

  private static final Countries COUNTRIES = new Countries();

  @Test
  @DisplayName("R2: a public act has its source and is not marked as verified")
  void reported() {
    Endorsement act = EndorsementSamples.in(EndorsementState.APPROVED);
    act.publish(PUBLIC_ACT, REPORT, ANNA);
    PublicEndorsement shown = PublicFace.of(act, Map.of());
    assertFalse(shown.verified());
    assertEquals(REPORT, shown.source());
    assertEquals(EvidenceKind.PUBLIC_URL, shown.proof());
  }

  @Test
  @DisplayName(
      "an endorsement by consent is verified, without the consent's words or staff in the view")
  void verified() {
    Endorsement endorsement = EndorsementSamples.in(EndorsementState.PUBLISHED);
    PublicEndorsement shown = PublicFace.of(endorsement, Map.of());
    assertTrue(shown.verified());
    assertNull(shown.source());
    assertFalse(shown.toString().contains(CONSENT.consentText()));
    assertFalse(shown.toString().contains("staff:"));
  }

  @Test
  @DisplayName("R5: the kind of proof is named while there is one; an erased one stays verified")
  void proofErased() {
    Endorsement endorsement = EndorsementSamples.in(EndorsementState.PUBLISHED);
    endorsement.eraseProof(ANNA);
    PublicEndorsement shown = PublicFace.of(endorsement, Map.of());
    assertNull(shown.proof());
    assertTrue(shown.verified());
    endorsement.addEvidence(EvidenceKind.SCAN, null, EndorsementSamples.noted("in the binder"));
    assertEquals(EvidenceKind.SCAN, PublicFace.of(endorsement, Map.of()).proof());
    assertTrue(file(shown, "en").contains("\"true\",\"\","), file(shown, "en"));
  }

  @Test
  @DisplayName("R3: the name is that of the endorsement, not a later one of the endorser")
  void names() {
    Endorsement endorsement = EndorsementSamples.in(EndorsementState.PUBLISHED);
    endorsement.endorser().describe(EndorsementSamples.person().details(), EndorsementSamples.NOW);
    assertEquals(
        "Union of Weavers", PublicFace.of(endorsement, Map.of()).endorser().name().in("en"));
  }

  @Test
  @DisplayName("R4: no cell of the file is a formula, in names and quotes")
  void formulas() {
    String file = file(published("=cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0"), "en");
    assertTrue(file.contains("\"'=cmd|' /C calc'!A0\""), file);
    assertTrue(file.contains("\"'@SUM(1+1)*cmd|' /C calc'!A0\""), file);
    assertFalse(file.contains(",\"="), file);
  }

  @Test
  @DisplayName("the file has a heading and a line for each endorsement, in the reader's language")
  void lines() {
    PublicEndorsement row = published("Union of Weavers", "Release him.");
    String english = file(row, "en");
    assertEquals(2, english.lines().count());
    assertTrue(english.startsWith("\uFEFF\"id\",\"name\",\"endorserKind\",\"country\""), english);
    assertTrue(english.contains("\"Canada\""), english);
    assertTrue(english.contains("\"en\",\"Release him.\",\"\""), english);
    String arabic = file(row, "ar");
    assertTrue(arabic.contains("\"ar\",\"أطلقوا سراحه\",\"en\""), "a translation says so");
    String german = file(row, "de");
    assertTrue(german.contains("\"en\",\"Release him.\""), "the original where no translation is");
  }

  @Test
  @DisplayName("each line says whether it is sample data")
  void sample() {
    List<String> real = file(published("Union", "Go.", false), "en").lines().toList();
    assertTrue(real.getFirst().endsWith(",\"sample\""), real::toString);
    assertTrue(real.get(1).endsWith(",\"false\""), real::toString);
    List<String> sample = file(published("Union", "Go.", true), "en").lines().toList();
    assertTrue(sample.get(1).endsWith(",\"true\""), sample::toString);
  }

  @Test
  @DisplayName(
      "quotes are in the chosen language if there are any, else the reader's, else the original")
  void quoted() {
    PublicEndorsement row = published("Union of Weavers", "Release him.");
    String found = WallTable.of(List.of(row), COUNTRIES, Locale.ENGLISH, "ar");
    assertTrue(found.contains("\"ar\",\"أطلقوا سراحه\",\"en\""), found);
    assertTrue(found.contains("\"Canada\""), found);
    String other = WallTable.of(List.of(row), COUNTRIES, Locale.of("ar"), "fr");
    assertTrue(other.contains("\"ar\",\"أطلقوا سراحه\",\"en\""), "given in French, not quoted");
    String region = WallTable.of(List.of(row), COUNTRIES, Locale.GERMAN, "AR-eg");
    assertTrue(region.contains("\"ar\",\"أطلقوا سراحه\",\"en\""), "it is one language");
    String third = WallTable.of(List.of(row), COUNTRIES, Locale.GERMAN, "fr");
    assertTrue(third.contains("\"en\",\"Release him.\""), "the original where there is neither");
  }

  @Test
  @DisplayName("a file with a part of the endorsements says so in its last line")
  void cut() {
    Texts texts = new Texts();
    assertEquals("", WallTable.cut(3, 3, texts, Locale.ENGLISH));
    assertEquals(
        "\"Only the first 10,000 of 12,345 are in this file."
            + " For the others, filter by country, form or language.\"\r\n",
        WallTable.cut(10_000, 12_345, texts, Locale.ENGLISH));
  }

  private static String file(PublicEndorsement row, String language) {
    return WallTable.of(List.of(row), COUNTRIES, Locale.of(language), null);
  }

  private static PublicEndorsement published(String name, String quote) {
    return published(name, quote, false);
  }

  private static PublicEndorsement published(String name, String quote, boolean sample) {
    EndorsementDetails details =
        new EndorsementDetails(
            Capacity.FOR_ORGANISATION,
            EndorsementKind.QUOTE,
            "CA",
            new DisplayedAs(LocalizedText.of("en", name), null, null),
            "en",
            null,
            null,
            null,
            null,
            List.of(new Quote("ar", "أطلقوا سراحه", "en"), new Quote("en", quote, null)),
            null);
    return PublicFace.of(
        EndorsementSamples.bring(
            new Endorsement(7, union(), details, sample, ANNA), EndorsementState.PUBLISHED),
        Map.of());
  }
}
