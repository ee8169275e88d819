package org.tadamun.kernel.campaign.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.organisation.entity.Organisation;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;

class CampaignTest {

  private static final Instant THEN = Instant.parse("2020-11-19T02:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final ZoneId KARACHI = ZoneId.of("Asia/Karachi");
  private static final LocalizedText WORDS = LocalizedText.of("en", "He is free.");

  /** How to reach each state from a draft by the entity's verbs. */
  private static final Map<CampaignState, Consumer<Campaign>> WAY =
      Map.of(
          CampaignState.DRAFT, c -> {},
          CampaignState.LIVE, c -> c.goLive(THEN),
          CampaignState.PAUSED, live(c -> c.pause(THEN)),
          CampaignState.WON, live(c -> c.decide(CampaignState.WON, null, THEN)),
          CampaignState.PARTLY_WON, live(c -> c.decide(CampaignState.PARTLY_WON, null, THEN)),
          CampaignState.LOST, live(c -> c.decide(CampaignState.LOST, null, THEN)),
          CampaignState.ARCHIVED, c -> c.archive(THEN));

  private enum Verb {
    GO_LIVE("go live", CampaignState.LIVE, c -> c.goLive(NOW)),
    PAUSE("pause", CampaignState.PAUSED, c -> c.pause(NOW)),
    WIN("decide", CampaignState.WON, c -> c.decide(CampaignState.WON, WORDS, NOW)),
    WIN_PARTLY("decide", CampaignState.PARTLY_WON, decide(CampaignState.PARTLY_WON)),
    LOSE("decide", CampaignState.LOST, decide(CampaignState.LOST)),
    ARCHIVE("archive", CampaignState.ARCHIVED, c -> c.archive(NOW));

    private final String words;
    private final CampaignState target;
    private final Consumer<Campaign> deed;

    Verb(String words, CampaignState target, Consumer<Campaign> deed) {
      this.words = words;
      this.target = target;
      this.deed = deed;
    }
  }

  private static Consumer<Campaign> decide(CampaignState outcome) {
    return campaign -> campaign.decide(outcome, WORDS, NOW);
  }

  private static Consumer<Campaign> live(Consumer<Campaign> next) {
    return campaign -> {
      campaign.goLive(THEN);
      next.accept(campaign);
    };
  }

  static Campaign in(CampaignState state) {
    Campaign campaign =
        new Campaign(
            "release-amar-fayaz",
            organisation("ptudc"),
            List.of("en", "ur"),
            KARACHI,
            false,
            THEN.minusSeconds(60));
    WAY.get(state).accept(campaign);
    return campaign;
  }

  private static Organisation organisation(String slug) {
    return new Organisation(
        slug, LocalizedText.of("en", slug), OrganisationKind.UNION, false, THEN);
  }

  static Stream<Arguments> everyStateAndVerb() {
    return Stream.of(CampaignState.values())
        .flatMap(state -> Stream.of(Verb.values()).map(verb -> Arguments.of(state, verb)));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("everyStateAndVerb")
  @DisplayName("R2: each verb leads to its state, or is refused with the state and the verb named")
  void verbs(CampaignState state, Verb verb) {
    Campaign campaign = in(state);
    Instant before = campaign.modifiedAt();
    if (state.mayBecome(verb.target)) {
      verb.deed.accept(campaign);
      assertEquals(verb.target, campaign.state());
      assertEquals(NOW, campaign.modifiedAt());
    } else {
      WrongState refusal = assertThrows(WrongState.class, () -> verb.deed.accept(campaign));
      assertEquals(state.name(), refusal.state());
      assertEquals(verb.words, refusal.verb());
      assertEquals(state, campaign.state());
      assertEquals(before, campaign.modifiedAt());
    }
  }

  @Test
  @DisplayName("a new campaign is an online draft with its owner as only organisation")
  void fresh() {
    Campaign campaign = in(CampaignState.DRAFT);
    assertEquals("release-amar-fayaz", campaign.slug());
    assertEquals(List.of(campaign.owner()), campaign.organisations());
    assertEquals(List.of("en", "ur"), campaign.languages());
    assertEquals(KARACHI, campaign.zone());
    assertFalse(campaign.isOffline());
    assertFalse(campaign.isSample());
    assertNull(campaign.decidedAt());
    assertEquals(List.of(), campaign.texts().demands());
  }

  @Test
  @DisplayName("describing a campaign replaces all its texts")
  void describe() {
    Campaign campaign = in(CampaignState.LIVE);
    CampaignTexts first = texts("Release him", "Find him");
    campaign.describe(first, NOW);
    assertEquals(first, campaign.texts());
    CampaignTexts second = texts("Welcome home");
    campaign.describe(second, NOW.plusSeconds(1));
    assertEquals(second, campaign.texts());
    assertEquals(NOW.plusSeconds(1), campaign.modifiedAt());
  }

  @Test
  @DisplayName("a caller cannot change the demands through the list passed in or the list returned")
  void demandsAreACopy() {
    Campaign campaign = in(CampaignState.DRAFT);
    List<LocalizedText> demands = new ArrayList<>(texts("Title", "One").demands());
    campaign.describe(new CampaignTexts(WORDS, null, null, demands), NOW);
    demands.clear();
    assertEquals(1, campaign.texts().demands().size());
    List<LocalizedText> given = campaign.texts().demands();
    assertThrows(UnsupportedOperationException.class, given::clear);
  }

  @Test
  @DisplayName("placing a campaign sets country, hashtag, languages, zone and first day")
  void place() {
    Campaign campaign = in(CampaignState.LIVE);
    LocalDate began = LocalDate.of(2020, 11, 8);
    ZoneId london = ZoneId.of("Europe/London");
    campaign.place("PK", "ReleaseAmarFayaz", List.of("ur"), london, began, NOW);
    assertEquals("PK", campaign.targetCountry());
    assertEquals("ReleaseAmarFayaz", campaign.hashtag());
    assertEquals(List.of("ur"), campaign.languages());
    assertEquals(london, campaign.zone());
    assertEquals(began, campaign.startedOn());
  }

  @Test
  @DisplayName("prepared words are used if the decision brings none")
  void preparedOutcome() {
    for (LocalizedText none : new LocalizedText[] {null, LocalizedText.EMPTY}) {
      Campaign campaign = in(CampaignState.LIVE);
      campaign.prepareOutcome(WORDS, THEN);
      assertNull(campaign.decidedAt());
      campaign.decide(CampaignState.WON, none, NOW);
      assertEquals(WORDS, campaign.outcomeText());
      assertEquals(NOW, campaign.decidedAt());
    }
  }

  @Test
  @DisplayName("words of the decision replace the prepared words")
  void freshOutcome() {
    Campaign campaign = in(CampaignState.LIVE);
    campaign.prepareOutcome(LocalizedText.of("en", "Prepared"), THEN);
    campaign.decide(CampaignState.LOST, WORDS, NOW);
    assertEquals(WORDS, campaign.outcomeText());
  }

  @ParameterizedTest
  @EnumSource(names = {"WON", "PARTLY_WON", "LOST"})
  @DisplayName("R6: an outcome stays in the archive; a later victory replaces a lesser outcome")
  void outcome(CampaignState end) {
    Campaign campaign = in(end);
    assertEquals(end, campaign.outcome());
    if (end != CampaignState.WON) {
      campaign.decide(CampaignState.WON, WORDS, NOW);
    }
    campaign.archive(NOW);
    assertEquals(CampaignState.WON, campaign.outcome());
    assertEquals(CampaignState.ARCHIVED, campaign.state());
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "LIVE", "PAUSED", "ARCHIVED"})
  @DisplayName("R6: a campaign without a decision has no outcome, even with words prepared")
  void undecided(CampaignState state) {
    Campaign campaign = in(state);
    campaign.prepareOutcome(WORDS, NOW);
    assertNull(campaign.outcome());
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "LIVE", "PAUSED", "ARCHIVED"})
  @DisplayName("deciding a campaign with a state that is no outcome is refused")
  void noOutcome(CampaignState other) {
    Campaign campaign = in(CampaignState.LIVE);
    assertThrows(IllegalArgumentException.class, () -> campaign.decide(other, WORDS, NOW));
    assertEquals(CampaignState.LIVE, campaign.state());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "R3: a campaign in any state goes offline and online again without a change of its state")
  void offline(CampaignState state) {
    Campaign campaign = in(state);
    campaign.takeOffline(NOW);
    assertTrue(campaign.isOffline());
    assertEquals(state, campaign.state());
    campaign.putOnline(NOW.plusSeconds(5));
    assertFalse(campaign.isOffline());
    assertEquals(state, campaign.state());
    assertEquals(NOW.plusSeconds(5), campaign.modifiedAt());
  }

  @Test
  @DisplayName("joining twice adds the organisation once and counts as one change")
  void join() {
    Campaign campaign = in(CampaignState.LIVE);
    Organisation partner = organisation("unite");
    campaign.join(partner, NOW);
    campaign.join(partner, NOW.plusSeconds(9));
    assertEquals(List.of(campaign.owner(), partner), campaign.organisations());
    assertEquals(NOW, campaign.modifiedAt());
  }

  @Test
  @DisplayName(
      "R10: a partner may leave, the owner may not, and an archived campaign changes no partners")
  void leave() {
    Campaign campaign = in(CampaignState.LIVE);
    Organisation partner = organisation("unite");
    campaign.join(partner, NOW);
    campaign.leave(campaign.owner(), NOW.plusSeconds(9));
    assertEquals(List.of(campaign.owner(), partner), campaign.organisations());
    assertEquals(NOW, campaign.modifiedAt());
    campaign.leave(partner, NOW.plusSeconds(9));
    assertEquals(List.of(campaign.owner()), campaign.organisations());
    assertEquals(NOW.plusSeconds(9), campaign.modifiedAt());
    Campaign archived = in(CampaignState.ARCHIVED);
    assertThrows(WrongState.class, () -> archived.join(partner, NOW));
    assertThrows(WrongState.class, () -> archived.leave(partner, NOW));
  }

  @Test
  @DisplayName("a demand without words is dropped")
  void blankDemands() {
    List<LocalizedText> sent = Arrays.asList(LocalizedText.EMPTY, null, WORDS);
    assertEquals(List.of(WORDS), new CampaignTexts(WORDS, null, null, sent).demands());
    assertEquals(List.of(), new CampaignTexts(WORDS, null, null, null).demands());
  }

  private static CampaignTexts texts(String title, String... demands) {
    return new CampaignTexts(
        LocalizedText.of("en", title),
        LocalizedText.of("en", "Summary"),
        LocalizedText.of("en", "Case"),
        Stream.of(demands).map(demand -> LocalizedText.of("en", demand)).toList());
  }
}
