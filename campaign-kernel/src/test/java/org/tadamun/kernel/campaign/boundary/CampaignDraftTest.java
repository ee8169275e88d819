package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.entity.LocalizedText;

class CampaignDraftTest {

  private static final Countries COUNTRIES = new Countries();
  private static final CampaignTexts TEXTS = texts(text("Release Amar Fayaz"), text("Release him"));

  private static LocalizedText text(String english) {
    return LocalizedText.of("en", english);
  }

  private static CampaignTexts texts(LocalizedText title, LocalizedText... demands) {
    return new CampaignTexts(title, text("Abducted at night"), text("The case"), List.of(demands));
  }

  private static CampaignDraft draft(CampaignTexts texts) {
    return new CampaignDraft(
        texts,
        "PK",
        "ReleaseAmarFayaz",
        List.of("en", "ur"),
        "Asia/Karachi",
        LocalDate.EPOCH,
        null);
  }

  private static CampaignDraft draft(String country, String tag, List<String> spoken, String zone) {
    return new CampaignDraft(TEXTS, country, tag, spoken, zone, null, null);
  }

  private static void check(CampaignDraft draft) {
    draft.judge(COUNTRIES, null, new Violations()).throwIfAny();
  }

  private static Map<String, String> mistakes(CampaignDraft draft) {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> check(draft));
    Map<String, String> mistakes = new TreeMap<>();
    refusal
        .errors()
        .forEach(e -> mistakes.put(e.field(), e.messageKey().replace("kernel.error.", "")));
    return mistakes;
  }

  @Test
  @DisplayName("a draft with all fields is accepted, and so is one with only the required fields")
  void accepted() {
    assertDoesNotThrow(() -> check(draft(TEXTS)));
    CampaignTexts least = new CampaignTexts(text("x"), null, null, List.of());
    CampaignDraft draft = new CampaignDraft(least, null, null, List.of("en"), "UTC", null, null);
    assertDoesNotThrow(() -> check(draft));
  }

  @Test
  @DisplayName("all errors of a draft are reported at once")
  void allAtOnce() {
    assertEquals(
        Map.of(
            "targetCountry",
            "country",
            "hashtag",
            "markup",
            "languages",
            "language",
            "zone",
            "zone"),
        mistakes(draft("UK", "<x", List.of("en", "xx"), "+05:00")));
  }

  @Test
  @DisplayName("title, languages and zone are required")
  void required() {
    CampaignTexts none = texts(LocalizedText.EMPTY);
    assertEquals(
        Map.of("title", "required", "languages", "required", "zone", "required"),
        mistakes(new CampaignDraft(none, null, null, List.of(), null, null, null)));
    assertEquals(Map.of("languages", "required"), mistakes(draft("PK", null, null, "UTC")));
  }

  @Test
  @DisplayName("a language that is named twice is refused")
  void languageTwice() {
    assertEquals(
        Map.of("languages", "twice"),
        mistakes(draft("PK", null, List.of("en", "ur", "en"), "UTC")));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @DisplayName("a blank title is refused as missing")
  void blankTitle(String title) {
    assertEquals(Map.of("title", "required"), mistakes(draft(texts(text(title)))));
  }

  @Test
  @DisplayName("each text has a maximum length, which each language is checked against")
  void lengths() {
    CampaignTexts texts =
        new CampaignTexts(
            text("x".repeat(150)).with("ur", "ا".repeat(151)),
            text("x".repeat(401)),
            text("x".repeat(3001)),
            List.of(text("x".repeat(300)), text("x".repeat(301))));
    assertEquals(
        Map.of(
            "title.ur", "too-long",
            "summary.en", "too-long",
            "caseText.en", "too-long",
            "demands[1].en", "too-long"),
        mistakes(draft(texts)));
  }

  @Test
  @DisplayName("a campaign has at most five demands")
  void demands() {
    List<LocalizedText> five = Collections.nCopies(5, text("Release him"));
    CampaignTexts fits = new CampaignTexts(text("x"), null, null, five);
    assertDoesNotThrow(() -> check(draft(fits)));
    List<LocalizedText> six = Collections.nCopies(6, text("Release him"));
    CampaignTexts tooMany = new CampaignTexts(text("x"), null, null, six);
    assertEquals(Map.of("demands", "too-many"), mistakes(draft(tooMany)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pk", "UK", "PAK", "ZZ"})
  @DisplayName("R11: a target country that is no ISO code is refused")
  void country(String code) {
    assertEquals(
        Map.of("targetCountry", "country"), mistakes(draft(code, null, List.of("en"), "UTC")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#Free Amar",
        "Free-Amar",
        "#Free.Amar",
        "#",
        "##Free",
        "#2026",
        "#Free#Amar",
        "#_"
      })
  @DisplayName("a hashtag that is not one word is refused")
  void noHashtag(String typed) {
    assertEquals(Map.of("hashtag", "hashtag"), mistakes(draft("PK", typed, List.of("en"), "UTC")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "#FreeAmar",
        "FreeAmar",
        " #Free_Amar2 ",
        "#2026_FreeAmar",
        "#الحرية_لعمار",
        "#رہائی\u200Cعمار",
        "#अमर_को_रिहा_करो",
        "\uFF03自由",
        "#LibertéPourAmar"
      })
  @DisplayName("a hashtag may be a word of any script, with or without the sign")
  void hashtag(String typed) {
    assertDoesNotThrow(() -> check(draft("PK", typed, List.of("en"), "UTC")));
  }

  @Test
  @DisplayName(
      "a stored hashtag that breaks today's rule may stay, unless it changes or contains markup")
  void presentHashtag() {
    CampaignDraft kept = draft("PK", "#Free Amar", List.of("en"), "UTC");
    assertEquals(List.of(), kept.judge(COUNTRIES, "#Free Amar", new Violations()).errors());
    assertEquals(1, kept.judge(COUNTRIES, "#Free Amir", new Violations()).errors().size());
    CampaignDraft markup = draft("PK", "<x", List.of("en"), "UTC");
    assertEquals(1, markup.judge(COUNTRIES, "<x", new Violations()).errors().size());
  }

  private static CampaignDraft inSteps(Integer step) {
    return new CampaignDraft(TEXTS, "PK", null, List.of("en"), "UTC", null, step);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -5, 0, 1, 101})
  @DisplayName("R5: steps of figures by country may be unset or from 2 to 100")
  void steps(int step) {
    assertEquals(Map.of("smallCells", "range"), mistakes(inSteps(step)));
    List.of(2, 5, 100).forEach(fits -> assertDoesNotThrow(() -> check(inSteps(fits))));
    assertDoesNotThrow(() -> check(inSteps(null)));
  }

  @Test
  @DisplayName("a request through the API makes the same draft as the form")
  void request() {
    CampaignRequest request =
        new CampaignRequest(
            "release-amar-fayaz",
            "ptudc",
            TEXTS.title(),
            TEXTS.summary(),
            TEXTS.caseText(),
            null,
            "PK",
            "ReleaseAmarFayaz",
            List.of("en", "ur"),
            "Asia/Karachi",
            LocalDate.EPOCH,
            null);
    assertEquals(draft(texts(TEXTS.title())), request.draft());
  }

  @Test
  @DisplayName("a new campaign without a time zone gets UTC; a named zone is kept")
  void zoned() {
    assertEquals("UTC", draft("PK", null, List.of("en"), null).zoned().zone());
    CampaignDraft named = draft(TEXTS);
    assertEquals(named, named.zoned());
  }
}
