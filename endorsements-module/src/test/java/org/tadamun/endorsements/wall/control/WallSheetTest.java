package org.tadamun.endorsements.wall.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.PUBLIC_ACT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.REPORT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.union;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.DisplayedAs;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementDetails;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementSamples;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.endorsements.wall.boundary.PublicEndorsement;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Wall as a table for people")
class WallSheetTest {

  private static final Pattern CODE = Pattern.compile("[A-Z]{2,}_[A-Z_]+|[a-z]+[A-Z][a-z]+|true");

  private static String sheet(PublicEndorsement row, String language) {
    return sheet(List.of(row), language);
  }

  private static String sheet(List<PublicEndorsement> rows, String language) {
    return WallSheet.of(rows, new Texts(), new Countries(), Locale.of(language), null);
  }

  private static PublicEndorsement published() {
    return published(false);
  }

  private static PublicEndorsement published(boolean sample) {
    EndorsementDetails details =
        new EndorsementDetails(
            Capacity.FOR_ORGANISATION,
            EndorsementKind.QUOTE,
            "CA",
            new DisplayedAs(LocalizedText.of("en", "=Weavers"), null, null),
            "en",
            null,
            null,
            null,
            null,
            List.of(
                new Quote("ar", "\u0623\u0637\u0644\u0642\u0648\u0647", "en"),
                new Quote("en", "Release him.", null)),
            null);
    Endorsement endorsement = new Endorsement(7, union(), details, sample, ANNA);
    return PublicFace.of(
        EndorsementSamples.bring(endorsement, EndorsementState.PUBLISHED), Map.of());
  }

  @Test
  @DisplayName("headings and cells are in the words of the wall, and no cell is a formula")
  void words() {
    List<String> lines = sheet(published(), "en").lines().toList();
    assertEquals(2, lines.size());
    assertTrue(
        lines
            .getFirst()
            .startsWith("\uFEFF\"ISO 3166-1\",\"Name\",\"Person or organisation\",\"Country\""),
        lines::toString);
    for (String cell :
        List.of("CA", "Canada", "Organisation", "On behalf of the organisation", "Quote")) {
      assertTrue(lines.get(1).contains('"' + cell + '"'), cell);
    }
    assertTrue(lines.get(1).contains("\"Consent of the endorser\",\"Verified by us"));
    assertTrue(lines.get(1).endsWith("\"Release him.\",\"English\",\"\""), lines.get(1));
    assertTrue(lines.get(1).contains("\"'=Weavers\""), "R4 no cell is a formula");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de"})
  @DisplayName("no cell has a code in any language, and headings and cells are equal in number")
  void noCodes(String language) {
    String sheet = sheet(published(), language);
    assertFalse(CODE.matcher(sheet).find(), sheet);
    assertFalse(sheet.contains("???"), sheet);
    assertEquals(
        List.of(17, 17), sheet.lines().map(line -> line.split("\",\"", -1).length).toList());
  }

  @Test
  @DisplayName("sample data is marked in an additional column")
  void sample() {
    List<String> lines = sheet(List.of(published(true), published()), "en").lines().toList();
    assertTrue(lines.getFirst().endsWith(",\"Sample data\""), lines::toString);
    assertTrue(lines.get(1).endsWith(",\"Sample data\""), lines::toString);
    assertTrue(lines.get(2).endsWith(",\"\",\"\""), lines::toString);
    for (String language : List.of("en", "ar", "ur", "fr", "es", "de")) {
      String sheet = sheet(published(true), language);
      assertFalse(CODE.matcher(sheet).find(), sheet);
      assertEquals(
          List.of(18, 18), sheet.lines().map(line -> line.split("\",\"", -1).length).toList());
    }
    assertFalse(sheet(published(), "en").contains("Sample data"));
  }

  @Test
  @DisplayName("R2: a public act is described as reported, with its source")
  void reported() {
    Endorsement act = EndorsementSamples.in(EndorsementState.APPROVED);
    act.publish(PUBLIC_ACT, REPORT, ANNA);
    String sheet = sheet(PublicFace.of(act, Map.of()), "en");
    assertTrue(
        sheet.contains(
            "\"Public act, as reported\",\"As reported in public; not verified by us.\""),
        sheet);
    assertTrue(sheet.contains('"' + REPORT.title().in("en") + '"'), sheet);
  }
}
