package org.tadamun.petition.petition.boundary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.signing.MaySign;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionFrame;
import org.tadamun.petition.petition.entity.PetitionOutcome;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.petition.entity.lastday.Reopening;

class PetitionDraftTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final LocalizedText WORDS = LocalizedText.of("en", "Release Amar Fayaz");
  private static final PetitionText TEXT = new PetitionText(WORDS, WORDS, List.of(WORDS));

  private static List<String> mistakes(PetitionDraft draft) {
    return draft.judge(new Violations()).errors().stream().map(FieldError::field).toList();
  }

  @Test
  @DisplayName("A draft needs a text only")
  void least() {
    PetitionDraft draft = new PetitionDraft(TEXT, null, null, null, null);
    assertEquals(List.of(), mistakes(draft));
    assertEquals(0, draft.frame(List.of()).goal());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 12_200, Petition.GOAL_MAX})
  @DisplayName("A goal from zero to the maximum is accepted")
  void goal(long goal) {
    PetitionDraft draft = new PetitionDraft(TEXT, WORDS, WORDS, goal, NOW);
    assertEquals(List.of(), mistakes(draft));
    assertEquals(goal, draft.frame(List.of()).goal());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Petition.GOAL_MAX + 1, Long.MIN_VALUE})
  @DisplayName("A negative goal, or one above the maximum, is refused")
  void noGoal(long goal) {
    assertEquals(List.of("goal"), mistakes(new PetitionDraft(TEXT, null, null, goal, null)));
  }

  @Test
  @DisplayName("Too long texts and a wrong goal are reported at once")
  void lengths() {
    LocalizedText thanks = LocalizedText.of("ur", "ا".repeat(Petition.THANKS_MAX + 1));
    LocalizedText share = LocalizedText.of("fr", "x".repeat(Petition.SHARE_MAX + 1));
    assertEquals(
        List.of("thanks.ur", "shareText.fr", "goal"),
        mistakes(new PetitionDraft(TEXT, thanks, share, -1L, null)));
  }

  @Test
  @DisplayName("A missing text is reported together with a wrong goal")
  void text() {
    PetitionText none = new PetitionText(null, null, null);
    assertEquals(
        List.of("title", "body", "goal"), mistakes(new PetitionDraft(none, null, null, -1L, null)));
  }

  @Test
  @DisplayName("The end has to be after the start")
  void order() {
    Instant later = NOW.plusSeconds(1);
    assertEquals(List.of(), mistakes(scheduled(NOW, later)));
    assertEquals(List.of(), mistakes(scheduled(later, null)));
    assertEquals(List.of("closesAt"), mistakes(scheduled(NOW, NOW)));
    assertEquals(List.of("closesAt"), mistakes(scheduled(later, NOW)));
  }

  private static PetitionDraft scheduled(Instant start, Instant end) {
    return new PetitionDraft(TEXT, null, null, null, start, end, null);
  }

  private static MaySign signing(PetitionView view, long second) {
    return MaySign.of(view, CampaignState.LIVE, NOW.plusSeconds(second));
  }

  @Test
  @DisplayName("A petition can be signed from its start on until just before its end")
  void inTime() {
    Petition petition = new Petition(7, "release", "wrapped", TEXT, NOW);
    petition.surround(scheduled(NOW.plusSeconds(60), NOW.plusSeconds(120)).frame(null), NOW);
    petition.open(NOW);
    PetitionView view = PetitionView.of(petition);
    assertEquals(MaySign.NOT_YET, signing(view, 59));
    assertEquals(MaySign.YES, signing(view, 60));
    assertEquals(MaySign.YES, signing(view, 119));
    assertEquals(MaySign.NO, signing(view, 120));
  }

  @Test
  @DisplayName("An archived draft is not public")
  void putAside() {
    Petition petition = new Petition(7, "release", "wrapped", TEXT, NOW);
    petition.archive(NOW);
    assertFalse(PetitionView.of(petition).isPublic());
  }

  @Test
  @DisplayName("A hand-over and an answer need a past moment after the opening, and words")
  void outcome() {
    Instant opened = NOW.minusSeconds(60);
    assertDoesNotThrow(() -> handover(NOW, WORDS).check(opened, NOW));
    assertDoesNotThrow(() -> new PetitionReply(NOW, null, WORDS, WORDS).check(opened, NOW, NOW));
    assertEquals(
        List.of("deliveredAt", "deliveredTo"),
        fields(() -> handover(null, null).check(opened, NOW)));
    assertEquals(
        List.of("deliveredAt"),
        fields(() -> handover(NOW.plusSeconds(1), WORDS).check(opened, NOW)));
    assertEquals(
        List.of("answeredAt"),
        fields(
            () ->
                new PetitionReply(opened.minusSeconds(1), null, WORDS, WORDS)
                    .check(opened, null, NOW)));
    Instant early = NOW.minusSeconds(600);
    PetitionReply first = new PetitionReply(NOW.minusSeconds(300), null, WORDS, WORDS);
    assertDoesNotThrow(() -> first.check(early, NOW.minusSeconds(300), NOW));
    assertEquals(List.of("answeredAt"), fields(() -> first.check(early, NOW, NOW)));
    assertEquals(
        List.of("answeredAt", "answeredBy", "answer"),
        fields(() -> new PetitionReply(null, null, null, null).check(opened, NOW, NOW)));
  }

  private static Handover handover(Instant at, LocalizedText to) {
    return new Handover(at, null, to, null, null);
  }

  private static Handover stated(Long number, Instant asOf) {
    return new Handover(NOW, "America/Toronto", WORDS, number, asOf);
  }

  @Test
  @DisplayName("R11: a hand-over states the number of signatures with its moment, or neither")
  void statedNumber() {
    Instant opened = NOW.minusSeconds(600);
    assertDoesNotThrow(() -> stated(12_243L, NOW.minusSeconds(300)).check(opened, NOW));
    assertDoesNotThrow(() -> stated(null, null).check(opened, NOW));
    assertEquals(
        List.of("signaturesAsOf"), fields(() -> stated(5L, null).check(opened, NOW)), "of when?");
    assertEquals(
        List.of("deliveredSignatures"), fields(() -> stated(null, opened).check(opened, NOW)));
    assertEquals(
        List.of("deliveredSignatures"), fields(() -> stated(0L, opened).check(opened, NOW)));
    Instant later = NOW.plusSeconds(60);
    assertEquals(List.of("signaturesAsOf"), fields(() -> stated(5L, later).check(opened, later)));
    Instant before = opened.minusSeconds(60);
    assertEquals(List.of("signaturesAsOf"), fields(() -> stated(5L, before).check(opened, NOW)));
  }

  @Test
  @DisplayName(
      "R11: the time zone of a hand-over or an answer has to be a place of the tz database")
  void places() {
    Instant opened = NOW.minusSeconds(600);
    for (String zone : new String[] {"America/Ottawa", "+05:00", "EST"}) {
      Handover handover = new Handover(NOW, zone, WORDS, null, null);
      assertEquals(List.of("deliveredTimeZone"), fields(() -> handover.check(opened, NOW)), zone);
      PetitionReply reply = new PetitionReply(NOW, zone, WORDS, WORDS);
      assertEquals(List.of("answeredTimeZone"), fields(() -> reply.check(opened, NOW, NOW)), zone);
    }
  }

  private static List<String> fields(Executable work) {
    return assertThrows(InvalidInput.class, work).errors().stream().map(FieldError::field).toList();
  }

  @Test
  @DisplayName("The view has the version that is signed now")
  void view() {
    Petition petition = new Petition(7, "release", "wrapped", TEXT, NOW);
    petition.open(NOW);
    PetitionText next = new PetitionText(WORDS.with("en", "Free Amar"), WORDS, null);
    petition.prepare(next, NOW);
    petition.publish(ChangeKind.MATERIAL, null, NOW);
    petition.surround(new PetitionFrame(WORDS, WORDS, 5, null, NOW, List.of(9L)), NOW);
    assertEquals(
        new PetitionView(
            0,
            petition.publicId(),
            7,
            "release",
            PetitionState.OPEN,
            2,
            1,
            next.hash(),
            next,
            WORDS,
            WORDS,
            5,
            null,
            NOW,
            NOW,
            null,
            List.of(9L),
            PetitionOutcome.NONE,
            Reopening.NONE,
            NOW,
            NOW,
            0),
        PetitionView.of(petition));
    assertEquals(next.title(), PetitionView.of(petition).title());
  }
}
