package org.tadamun.petition.batch.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.batch.entity.BatchDetails;
import org.tadamun.petition.batch.entity.BatchEvidence;
import org.tadamun.petition.batch.entity.BatchRefused;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.file.boundary.FileUpload;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.version.entity.CollectedVersion;

class BatchPolicyTest {

  private static final LocalDate TODAY = LocalDate.of(2020, 11, 20);
  private static final Instant NOW = Instant.parse("2020-11-20T09:00:00Z");
  private static final String HASH = "AB".repeat(32);
  private static final BatchEvidence SHEETS = new BatchEvidence("sheets.pdf", HASH);

  private static final CollectedVersion FIRST = new CollectedVersion(1, null);

  private final BatchPolicy policy = new BatchPolicy(new Countries());

  private static BatchDetails details(String organisation, String country, Integer number) {
    return details(organisation, country, number, TODAY.minusDays(9), TODAY, "Zara Khan", SHEETS);
  }

  private static BatchDetails details(LocalDate from, LocalDate to) {
    return details("Unite", "GB", 340, from, to, "Zara Khan", SHEETS);
  }

  private static BatchDetails proved(BatchEvidence evidence) {
    return details("Unite", "GB", 340, TODAY, TODAY, "Zara Khan", evidence);
  }

  private static BatchDetails details(
      String organisation,
      String country,
      Integer number,
      LocalDate from,
      LocalDate to,
      String countedBy,
      BatchEvidence evidence) {
    return new BatchDetails(
        BatchSource.PARTNER,
        organisation,
        country,
        number,
        from,
        to,
        " ",
        countedBy,
        evidence,
        null);
  }

  private static BatchEvidence evidence(FileUpload file) {
    return new BatchEvidence(file.shownName(), file.sha256());
  }

  private static FileUpload file(String content) {
    return new FileUpload("sheets.pdf", content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Map<String, String> mistakes(BatchDetails details, FileUpload file) {
    return mistakes(() -> policy.check(details, FIRST, file, NOW));
  }

  private static Map<String, String> mistakes(Executable deed) {
    Map<String, String> mistakes = new TreeMap<>();
    assertThrows(InvalidInput.class, deed)
        .errors()
        .forEach(e -> mistakes.put(e.field(), e.messageKey().replaceAll(".*error\\.", "")));
    return mistakes;
  }

  @Test
  @DisplayName("R1: a complete batch is stored trimmed, with its hash in lower case")
  void accepted() {
    BatchDetails kept = policy.check(details(" Unite ", "ZZ", 1_000_000), FIRST, null, NOW);
    assertEquals("Unite", kept.organisation());
    assertEquals(HASH.toLowerCase(java.util.Locale.ROOT), kept.evidence().sha256());
    assertNull(kept.note());
  }

  @Test
  @DisplayName("An empty batch is refused with an error for every required field")
  void nothing() {
    BatchDetails empty =
        new BatchDetails(null, null, null, null, null, null, null, null, null, null);
    assertEquals(
        List.of(
            "collectedFrom",
            "collectedTo",
            "countedBy",
            "country",
            "evidence",
            "number",
            "organisation",
            "source"),
        List.copyOf(mistakes(empty, null).keySet()));
  }

  @ParameterizedTest
  @CsvSource({
    "'', GB, 1, organisation, required",
    "=1+1, GB, 1, organisation, spreadsheet-start",
    "Unite, XQ, 1, country, country",
    "Unite, gb, 1, country, country",
    "Unite, GB, 0, number, range",
    "Unite, GB, -5, number, range",
    "Unite, GB, 1000001, number, range"
  })
  @DisplayName("R1: an invalid organisation, country or number is refused at its field")
  void refused(String organisation, String country, int number, String field, String why) {
    assertEquals(Map.of(field, why), mistakes(details(organisation, country, number), null));
  }

  @Test
  @DisplayName("The days of collection must be in order and not in the future")
  void days() {
    assertEquals(
        Map.of("collectedTo", "order-of-times"),
        mistakes(details(TODAY, TODAY.minusDays(1)), null));
    assertEquals(Map.of("collectedTo", "past"), mistakes(details(TODAY, TODAY.plusDays(1)), null));
    assertEquals(
        Map.of("collectedFrom", "date"), mistakes(details(LocalDate.of(202, 1, 1), TODAY), null));
    assertDoesNotThrow(() -> policy.check(details(TODAY, TODAY), FIRST, null, NOW));
  }

  @Test
  @DisplayName("R1: today is accepted as the last day, as soon as it has begun anywhere on earth")
  void easternmost() {
    LocalDate tomorrow = TODAY.plusDays(1);
    Instant begun = Instant.parse("2020-11-20T10:00:00Z");
    BatchDetails auckland = details(TODAY, tomorrow);
    assertEquals(tomorrow, policy.check(auckland, FIRST, null, begun).collectedTo());
    assertEquals(
        Map.of("collectedTo", "past"),
        mistakes(() -> policy.check(auckland, FIRST, null, begun.minusSeconds(1))));
  }

  @Test
  @DisplayName("R1: a batch collected before its version could be signed is refused")
  void beforeVersion() {
    CollectedVersion second = new CollectedVersion(2, TODAY.minusDays(3));
    assertEquals(
        Map.of("collectedTo", "before-version"),
        mistakes(
            () ->
                policy.check(details(TODAY.minusDays(9), TODAY.minusDays(4)), second, null, NOW)));
    assertEquals(
        Map.of("collectedFrom", "before-version"),
        mistakes(() -> policy.check(details(TODAY.minusDays(4), TODAY), second, null, NOW)));
    BatchDetails kept =
        policy.check(details(TODAY.minusDays(3), TODAY.minusDays(3)), second, null, NOW);
    assertEquals(2, kept.textVersion());
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"ab", "zz", " "})
  @DisplayName("R1: evidence without a valid hash or without a file name is refused")
  void hashes(String hash) {
    Map<String, String> mistakes = mistakes(proved(new BatchEvidence("sheets.pdf", hash)), null);
    assertEquals(List.of("evidence.sha256"), List.copyOf(mistakes.keySet()));
    assertEquals(
        Map.of("evidence.fileName", "required"),
        mistakes(proved(new BatchEvidence(" ", HASH)), null));
  }

  @Test
  @DisplayName("R8: file name and hash of the evidence are taken from the uploaded file")
  void sent() {
    FileUpload pdf = file("%PDF-1.7");
    assertEquals(evidence(pdf), policy.check(proved(null), FIRST, pdf, NOW).evidence());
  }

  @Tag("slow")
  @Test
  @DisplayName(
      "R8: a file of another kind or above the size limit is refused at the field evidence")
  void files() {
    assertEquals(Map.of("evidence", "kind"), mistakes(proved(null), file("<html>")));
    byte[] large = Arrays.copyOf("%PDF-1.7".getBytes(), FileUpload.BYTES_MAX + 1);
    byte[] largest = Arrays.copyOf(large, FileUpload.BYTES_MAX);
    assertDoesNotThrow(
        () -> policy.check(proved(null), FIRST, new FileUpload("a.pdf", largest), NOW));
    FileUpload tooLarge = new FileUpload("a.pdf", large);
    assertEquals(Map.of("evidence", "large"), mistakes(proved(null), tooLarge));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {" ", "\u200b"})
  @DisplayName("R9: a rejection or withdrawal without a reason is refused")
  void reasons(String reason) {
    assertEquals(Map.of("reason", "required"), mistakes(() -> policy.reason(reason)));
    assertEquals("So.", policy.reason(" So. "));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R6: a batch may count only while its petition is open or paused")
  void petitions(PetitionState state) {
    Executable counting = () -> policy.requireCounting(state, CampaignState.LIVE);
    if (state == PetitionState.OPEN || state == PetitionState.PAUSED) {
      assertDoesNotThrow(counting);
    } else {
      assertThrows(BatchRefused.NotCounting.class, counting);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R6: a batch may count only while its campaign is live or paused")
  void campaigns(CampaignState state) {
    Executable counting = () -> policy.requireCounting(PetitionState.OPEN, state);
    if (state == CampaignState.LIVE || state == CampaignState.PAUSED) {
      assertDoesNotThrow(counting);
    } else {
      assertThrows(BatchRefused.NotCounting.class, counting);
    }
  }
}
