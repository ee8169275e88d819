package org.tadamun.petition.signature.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.signature.control.Terms.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.clock.HandClock;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.signing.MaySign;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.signature.entity.PetitionClosed;
import org.tadamun.petition.version.entity.TextChanged;
import org.tadamun.petition.version.entity.TextShown;

/** Whether a petition may be signed, for every state of petition and campaign. */
class SigningTermsTest {

  static Stream<Arguments> everyPair() {
    return Stream.of(PetitionState.values())
        .flatMap(
            petition ->
                Stream.of(CampaignState.values())
                    .map(campaign -> Arguments.of(petition, campaign)));
  }

  private static void sign(SigningTerms.Terms terms, Instant now) {
    PetitionClosed.unless(MaySign.of(terms.petition(), terms.campaign().state(), now));
  }

  @ParameterizedTest(name = "petition {0}, campaign {1}")
  @MethodSource("everyPair")
  @DisplayName(
      "Only an open petition of a live campaign is signed; the refusal of a paused one says so")
  void signing(PetitionState petition, CampaignState campaign) {
    SigningTerms.Terms terms = Terms.of(petition, campaign, null);
    if (petition == PetitionState.OPEN && campaign == CampaignState.LIVE) {
      assertDoesNotThrow(() -> sign(terms, NOW));
    } else {
      PetitionClosed refusal = assertThrows(PetitionClosed.class, () -> sign(terms, NOW));
      assertEquals(ProblemType.WRONG_STATE, refusal.type());
      boolean comesBack =
          petition == PetitionState.PAUSED && campaign.isUnderWay()
              || petition == PetitionState.OPEN && campaign == CampaignState.PAUSED;
      assertEquals(
          comesBack ? "petition.error.paused" : "petition.error.closed", refusal.messageKey());
    }
  }

  @ParameterizedTest(name = "petition {0}, campaign {1}")
  @MethodSource("everyPair")
  @DisplayName("An outcome ends an open or paused petition, and one under way may be signed later")
  void ended(PetitionState petition, CampaignState campaign) {
    boolean runs = petition == PetitionState.OPEN || petition == PetitionState.PAUSED;
    PetitionView view = Terms.of(petition, campaign, null).petition();
    MaySign answer = MaySign.of(view, campaign, NOW);
    assertEquals(runs && campaign.isOutcome(), answer == MaySign.ENDED);
    assertEquals(runs && campaign.isUnderWay(), answer.isExpected());
    PetitionView past = Terms.of(petition, campaign, NOW.minusSeconds(1)).petition();
    assertEquals(MaySign.NO, MaySign.of(past, campaign, NOW));
  }

  @Test
  @DisplayName(
      "R19: a signer may have been shown any wording of the present version, and no other version")
  void text() {
    SigningTerms.Terms terms = Terms.open();
    assertDoesNotThrow(() -> terms.requireText(TextShown.PRESENT));
    assertDoesNotThrow(() -> terms.requireText(new TextShown(1, 1)));
    assertDoesNotThrow(() -> terms.requireText(new TextShown(1, null)));
    for (TextShown other :
        List.of(new TextShown(2, 1), new TextShown(0, null), new TextShown(1, 2))) {
      TextChanged refusal = assertThrows(TextChanged.class, () -> terms.requireText(other));
      assertEquals(ProblemType.WRONG_STATE, refusal.type());
    }
  }

  @ParameterizedTest(name = "petition {0}, campaign {1}")
  @MethodSource("everyPair")
  @DisplayName("Confirmations are accepted while petition and campaign are open or paused")
  void confirming(PetitionState petition, CampaignState campaign) {
    boolean expected =
        EnumSet.of(PetitionState.OPEN, PetitionState.PAUSED).contains(petition)
            && EnumSet.of(CampaignState.LIVE, CampaignState.PAUSED).contains(campaign);
    assertEquals(expected, Terms.of(petition, campaign, null).takesConfirmations());
  }

  @Test
  @DisplayName("Nobody signs from the end on, and confirmations are still accepted")
  void end() {
    SigningTerms.Terms terms = Terms.of(PetitionState.OPEN, CampaignState.LIVE, NOW);
    assertDoesNotThrow(() -> sign(terms, NOW.minusMillis(1)));
    assertThrows(PetitionClosed.class, () -> sign(terms, NOW));
    assertThrows(PetitionClosed.class, () -> sign(terms, NOW.plusSeconds(1)));
    assertTrue(terms.takesConfirmations());
  }

  @Test
  @DisplayName("Only organisations of the campaign ask for consent")
  void asks() {
    SigningTerms.Terms terms = Terms.open();
    assertTrue(terms.asks("ptudc"));
    assertTrue(terms.asks("unite"));
    assertFalse(terms.asks("stranger"));
    assertEquals(2, terms.organisations().size());
  }

  @Test
  @DisplayName("A petition before its start refuses signatures, and says that it has not begun")
  void ahead() {
    SigningTerms.Terms terms = Terms.from(NOW.plusSeconds(60));
    PetitionClosed refusal = assertThrows(PetitionClosed.class, () -> sign(terms, NOW));
    assertEquals("petition.error.not-yet", refusal.messageKey());
    assertDoesNotThrow(() -> sign(terms, NOW.plusSeconds(60)));
  }

  @Test
  @DisplayName("Terms are fresh for less than two seconds, and not if the clock was set back")
  void fresh() {
    SigningTerms.Terms terms = Terms.open();
    Duration two = Duration.ofSeconds(2);
    assertTrue(terms.wereReadWithin(two, NOW));
    assertTrue(terms.wereReadWithin(two, NOW.plusMillis(1_999)));
    assertFalse(terms.wereReadWithin(two, NOW.plusSeconds(2)));
    assertFalse(terms.wereReadWithin(two, NOW.minusMillis(1)));
  }

  /** A change of the campaign is committed while the petition is read for the first time. */
  private static final class Overtaken extends Petitions {

    private SigningTerms terms;
    private int reads;

    @Override
    public PetitionView requirePublic(String slug) {
      PetitionView petition = Terms.open().petition();
      if (++reads == 1) {
        terms.changed(new CampaignChanged(petition.campaignId()));
      }
      return petition;
    }
  }

  private static Campaigns open() {
    return new Campaigns() {
      @Override
      public Optional<CampaignView> byId(long id) {
        return Optional.of(Terms.open().campaign());
      }
    };
  }

  /** A petition that the caller may not see. */
  private static final class Foreign extends Petitions {

    @Override
    public PetitionView requirePublic(String slug) {
      return bySlug(slug).orElseThrow(NotFound::new);
    }

    @Override
    public Optional<PetitionView> bySlug(String slug) {
      return Optional.empty();
    }

    @Override
    public Optional<PetitionView> evenHidden(String slug) {
      return Optional.of(Terms.open().petition());
    }
  }

  @Test
  @DisplayName("The terms of a hidden petition can be read for its signers, not for the caller")
  void whoeverAsks() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    SigningTerms terms = new SigningTerms(new Foreign(), open(), clock);
    assertTrue(terms.evenHidden("release").takesConfirmations());
    assertThrows(NotFound.class, () -> terms.of("release"));
  }

  @Test
  @DisplayName("A change during reading makes the terms stale at once")
  void changedMeanwhile() {
    Overtaken petitions = new Overtaken();
    SigningTerms terms = new SigningTerms(petitions, open(), Clock.fixed(NOW, ZoneOffset.UTC));
    petitions.terms = terms;
    SigningTerms.Terms old = terms.of("release");
    SigningTerms.Terms read = terms.of("release");
    assertNotSame(old, read);
    assertSame(read, terms.of("release"));
    assertEquals(2, petitions.reads);
  }

  /** Another caller asks while the petition is read again. */
  private static final class AskedMeanwhile extends Petitions {

    private SigningTerms terms;
    private SigningTerms.Terms meanwhile;
    private int reads;

    @Override
    public PetitionView requirePublic(String slug) {
      if (++reads > 1) {
        meanwhile = terms.of(slug);
      }
      return Terms.open().petition();
    }
  }

  @Test
  @DisplayName(
      "After a second one caller reads the terms again, and others get the old ones meanwhile")
  void renewed() {
    AskedMeanwhile petitions = new AskedMeanwhile();
    HandClock clock = new HandClock(NOW);
    SigningTerms terms = new SigningTerms(petitions, open(), clock);
    petitions.terms = terms;
    SigningTerms.Terms old = terms.of("release");
    clock.set(NOW.plusMillis(999));
    assertSame(old, terms.of("release"));
    clock.set(NOW.plusMillis(1_000));
    SigningTerms.Terms read = terms.of("release");
    assertNotSame(old, read);
    assertSame(old, petitions.meanwhile);
    assertSame(read, terms.of("release"));
    assertEquals(2, petitions.reads);
  }

  /** A petition that was hidden on another node after the first reading. */
  private static final class Hidden extends Petitions {

    private int reads;

    @Override
    public PetitionView requirePublic(String slug) {
      if (++reads > 1) {
        throw new NotFound();
      }
      return Terms.open().petition();
    }
  }

  @Test
  @DisplayName(
      "A petition found hidden when read again is refused, and is read again for the next caller")
  void hiddenSince() {
    Hidden petitions = new Hidden();
    HandClock clock = new HandClock(NOW);
    SigningTerms terms = new SigningTerms(petitions, open(), clock);
    terms.of("release");
    clock.set(NOW.plusMillis(1_000));
    assertThrows(NotFound.class, () -> terms.of("release"));
    assertThrows(NotFound.class, () -> terms.of("release"));
    assertEquals(3, petitions.reads);
  }
}
