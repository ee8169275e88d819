package org.tadamun.petition.petition.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;

class PetitionTest {

  private static final Instant THEN = Instant.parse("2020-11-10T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Instant END = Instant.parse("2020-12-31T00:00:00Z");
  private static final PetitionText TEXT = text("Release Amar Fayaz");

  private static final LocalizedText WHO = LocalizedText.of("en", "The Embassy in London");

  /** How each state is reached from a draft. */
  private static final Map<PetitionState, Consumer<Petition>> WAY =
      Map.of(
          PetitionState.DRAFT,
          p -> {},
          PetitionState.IN_REVIEW,
          p -> p.submit(THEN),
          PetitionState.OPEN,
          p -> p.open(THEN),
          PetitionState.PAUSED,
          opened(p -> p.pause(THEN)),
          PetitionState.CLOSED,
          opened(p -> p.close(THEN)),
          PetitionState.DELIVERED,
          opened(PetitionTest::delivered),
          PetitionState.ANSWERED,
          opened(PetitionTest::answered),
          PetitionState.ARCHIVED,
          p -> p.archive(THEN));

  private enum Verb {
    SUBMIT(PetitionState.IN_REVIEW, p -> p.submit(NOW)),
    RETURN(PetitionState.DRAFT, p -> p.sendBack(NOW)),
    OPEN(PetitionState.OPEN, p -> p.open(NOW)),
    PAUSE(PetitionState.PAUSED, p -> p.pause(NOW)),
    CLOSE(PetitionState.CLOSED, p -> p.close(NOW)),
    DELIVER(PetitionState.DELIVERED, p -> p.deliver(NOW, WHO, NOW)),
    ANSWER(PetitionState.ANSWERED, p -> p.answer(NOW, WHO, WHO, NOW)),
    ARCHIVE(PetitionState.ARCHIVED, p -> p.archive(NOW));

    private final PetitionState target;
    private final Consumer<Petition> deed;

    Verb(PetitionState target, Consumer<Petition> deed) {
      this.target = target;
      this.deed = deed;
    }
  }

  private static void delivered(Petition petition) {
    petition.close(THEN);
    petition.deliver(THEN, WHO, THEN);
  }

  private static void answered(Petition petition) {
    delivered(petition);
    petition.answer(THEN, WHO, LocalizedText.of("ur", "جواب"), THEN);
  }

  private static Consumer<Petition> opened(Consumer<Petition> next) {
    return petition -> {
      petition.open(THEN);
      next.accept(petition);
    };
  }

  private static Petition in(PetitionState state) {
    Petition petition = new Petition(7, "release-amar-fayaz", "wrapped", TEXT, THEN);
    WAY.get(state).accept(petition);
    return petition;
  }

  private static PetitionText text(String title) {
    return new PetitionText(
        LocalizedText.of("en", title), LocalizedText.of("en", "He was abducted."), List.of());
  }

  private static PetitionText translated() {
    return new PetitionText(
        TEXT.title().with("ur", "عامر فیاض کو رہا کرو"), TEXT.body().with("ur", "متن"), List.of());
  }

  private static void refuses(Petition petition, String verb, Runnable deed) {
    PetitionState state = petition.state();
    WrongState refusal = assertThrows(WrongState.class, deed::run);
    assertEquals(state.name(), refusal.state());
    assertEquals(verb, refusal.verb());
    assertEquals(state, petition.state());
  }

  static Stream<Arguments> everyStateAndVerb() {
    return WAY.keySet().stream()
        .sorted()
        .flatMap(state -> Stream.of(Verb.values()).map(verb -> Arguments.of(state, verb)));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("everyStateAndVerb")
  @DisplayName("R5: each verb of a petition leads to its state, or is refused with state and verb")
  void verbs(PetitionState state, Verb verb) {
    Petition petition = in(state);
    if (state.mayBecome(verb.target)) {
      verb.deed.accept(petition);
      assertEquals(verb.target, petition.state());
      assertEquals(NOW, petition.modifiedAt());
    } else {
      refuses(petition, verb.name().toLowerCase(Locale.ROOT), () -> verb.deed.accept(petition));
      assertEquals(THEN, petition.modifiedAt());
    }
  }

  @Test
  @DisplayName("A new petition is a draft with its first version")
  void fresh() {
    Petition petition = in(PetitionState.DRAFT);
    assertEquals(7, petition.campaignId());
    assertEquals("release-amar-fayaz", petition.slug());
    assertEquals(1, petition.current().number());
    assertEquals(TEXT, petition.current().text());
    assertEquals(TEXT.hash(), petition.current().hash());
    assertEquals(0, petition.frame().goal());
    assertNull(petition.openedAt());
    assertNull(petition.closesAt());
  }

  @Test
  @DisplayName("A draft can be rewritten, and its hash follows")
  void writeDraft() {
    Petition petition = in(PetitionState.DRAFT);
    PetitionText other = text("Free Amar");
    petition.write(other, NOW);
    assertEquals(other, petition.current().text());
    assertEquals(other.hash(), petition.current().hash());
    assertEquals(1, petition.versions().size());
    assertEquals(NOW, petition.modifiedAt());
  }

  @ParameterizedTest
  @EnumSource(names = {"OPEN", "PAUSED"})
  @DisplayName("R1: a signed text can gain languages, and keeps its hash")
  void translate(PetitionState state) {
    Petition petition = in(state);
    petition.write(translated(), NOW);
    assertEquals(translated(), petition.current().text());
    assertEquals(TEXT.hash(), petition.current().hash());
  }

  @ParameterizedTest
  @EnumSource(names = {"OPEN", "PAUSED"})
  @DisplayName("R1: a signed text cannot be changed")
  void signedText(PetitionState state) {
    Petition petition = in(state);
    PetitionText other = text("Free Amar");
    TextIsSigned refusal = assertThrows(TextIsSigned.class, () -> petition.write(other, NOW));
    assertEquals(ProblemType.WRONG_STATE, refusal.type());
    assertEquals(TEXT, petition.current().text());
    assertEquals(THEN, petition.modifiedAt());
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSED", "DELIVERED", "ANSWERED", "ARCHIVED"})
  @DisplayName("R5: a petition that is over cannot be written, prepared or edited")
  void over(PetitionState state) {
    Petition petition = in(state);
    refuses(petition, "write", () -> petition.write(translated(), NOW));
    refuses(petition, "prepare", () -> petition.prepare(text("Free Amar"), NOW));
    refuses(petition, "edit", () -> petition.surround(frame(END), NOW));
  }

  @Test
  @DisplayName("R5: the refusal of a wrong transition names both states and the verb")
  void namesBoth() {
    Petition petition = in(PetitionState.CLOSED);
    WrongState refusal = assertThrows(WrongState.class, () -> petition.open(NOW));
    assertEquals("kernel.state.wrong-way", refusal.messageKey());
    assertEquals(List.of("CLOSED", "OPEN", "open"), List.of(refusal.arguments()));
  }

  private static PetitionFrame frame(Instant end) {
    return new PetitionFrame(null, null, 0, null, end, List.of());
  }

  @Test
  @DisplayName("Thanks, share text, goal, dates and addressees may change while people sign")
  void surround() {
    for (PetitionState state : EnumSet.range(PetitionState.OPEN, PetitionState.PAUSED)) {
      Petition petition = in(state);
      LocalizedText thanks = LocalizedText.of("en", "Thank you");
      LocalizedText share = LocalizedText.of("en", "Sign with me");
      petition.surround(new PetitionFrame(thanks, share, 10_000, NOW, END, List.of(4L, 2L)), NOW);
      assertEquals(thanks, petition.frame().thanks());
      assertEquals(share, petition.frame().shareText());
      assertEquals(10_000, petition.frame().goal());
      assertEquals(NOW, petition.startsAt());
      assertEquals(END, petition.closesAt());
      assertEquals(List.of(4L, 2L), petition.addressees());
    }
  }

  @Test
  @DisplayName("Hand-over and answer are stored, and the answer keeps the hand-over")
  void outcome() {
    assertEquals(PetitionOutcome.NONE, in(PetitionState.CLOSED).outcome());
    PetitionOutcome outcome = in(PetitionState.ANSWERED).outcome();
    assertEquals(THEN, outcome.deliveredAt());
    assertEquals(WHO, outcome.deliveredTo());
    assertEquals(THEN, outcome.answeredAt());
    assertEquals(WHO, outcome.answeredBy());
    assertEquals("جواب", outcome.answer().in("ur"));
  }

  @Test
  @DisplayName("The moment of opening is that of the first opening")
  void openedAt() {
    Petition petition = in(PetitionState.PAUSED);
    petition.open(NOW);
    assertEquals(THEN, petition.openedAt());
  }

  @Test
  @DisplayName("R3: each pause moves the end by its length")
  void pauseMovesEnd() {
    Petition petition = in(PetitionState.OPEN);
    petition.surround(frame(END), NOW);
    petition.pause(NOW);
    assertEquals(END, petition.closesAt());
    petition.open(NOW.plus(Duration.ofHours(36)));
    assertEquals(END.plus(Duration.ofHours(36)), petition.closesAt());
    petition.pause(NOW.plus(Duration.ofHours(40)));
    petition.open(NOW.plus(Duration.ofHours(41)));
    assertEquals(END.plus(Duration.ofHours(37)), petition.closesAt());
  }

  @Test
  @DisplayName("R3: an end set during a pause is moved by the rest of that pause")
  void endSetInPause() {
    Petition petition = in(PetitionState.OPEN);
    petition.surround(frame(END), NOW);
    petition.pause(NOW);
    Instant wanted = END.plus(Duration.ofDays(3));
    petition.surround(frame(wanted), NOW.plus(Duration.ofDays(9)));
    petition.surround(frame(wanted), NOW.plus(Duration.ofDays(10)));
    petition.open(NOW.plus(Duration.ofDays(11)));
    assertEquals(wanted.plus(Duration.ofDays(2)), petition.closesAt());
  }

  @Test
  @DisplayName("R3: a petition without an end gets none by a pause")
  void pauseWithoutEnd() {
    Petition petition = in(PetitionState.PAUSED);
    petition.open(NOW);
    assertNull(petition.closesAt());
  }

  @Test
  @DisplayName("The first opening does not move the end")
  void firstOpening() {
    Petition petition = in(PetitionState.DRAFT);
    petition.surround(frame(END), THEN);
    petition.open(NOW);
    assertEquals(END, petition.closesAt());
    assertEquals(NOW, petition.openedAt());
  }

  @Test
  @DisplayName("The list of versions cannot be changed by its reader")
  void versionsAreACopy() {
    List<PetitionVersion> versions = in(PetitionState.OPEN).versions();
    assertThrows(UnsupportedOperationException.class, versions::clear);
  }
}
