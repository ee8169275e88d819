package org.tadamun.endorsements.parliament.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.NOW;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementSamples;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("R5: Sponsors of a parliamentary act")
class SponsorTest {

  private static final LocalDate TABLED = TODAY.minusDays(3);

  private static ActDetails details(LocalDate tabledOn) {
    return new ActDetails(
        ActKind.MOTION,
        new Chamber(LocalizedText.of("en", "House of Commons"), "GB"),
        LocalizedText.of("en", "Free our colleague"),
        null,
        tabledOn,
        null,
        null);
  }

  private static ParliamentaryAct sponsored(ActState state, LocalDate tabledOn) {
    ParliamentaryAct act = new ParliamentaryAct(7, state, details(tabledOn), false, ANNA);
    act.sponsor(EndorsementSamples.person(), null, SponsorRole.LEAD, NOW);
    return act;
  }

  private static ParliamentaryAct sponsored(LocalDate tabledOn) {
    return sponsored(ActState.TABLED, tabledOn);
  }

  @Test
  @DisplayName("an act has a maximum number of sponsors")
  void most() {
    ParliamentaryAct act = sponsored(TABLED);
    for (int i = 1; i < ParliamentaryAct.SPONSORS_MOST; i++) {
      act.sponsor(EndorsementSamples.person(), null, SponsorRole.CO_SPONSOR, NOW);
    }
    assertEquals(ParliamentaryAct.SPONSORS_MOST, act.sponsors().size());
    Endorser another = EndorsementSamples.person();
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class, () -> act.sponsor(another, null, SponsorRole.CO_SPONSOR, NOW));
    assertEquals("kernel.error.too-many", refusal.errors().getFirst().messageKey());
  }

  @Test
  @DisplayName("each change of a sponsor changes the time of the act too")
  void changed() {
    ParliamentaryAct act = sponsored(TABLED);
    Sponsor zoe = act.sponsors().getFirst();
    LocalizedText name = LocalizedText.of("en", "Zoë Doe MP");
    Instant later = NOW;
    List<Consumer<Instant>> verbs =
        List.of(
            now -> act.correctSponsor(zoe, name, null, SponsorRole.CO_SPONSOR, now),
            now -> act.withdrawSponsor(zoe, null, new Step("staff:anna", now, null)),
            now -> act.reinstateSponsor(zoe, now));
    for (Consumer<Instant> verb : verbs) {
      later = later.plusSeconds(60);
      verb.accept(later);
      assertEquals(later, zoe.modifiedAt());
      assertEquals(later, act.modifiedAt());
    }
    assertEquals(NOW, zoe.endorser().modifiedAt());
    act.removeSponsor(zoe, later.plusSeconds(60));
    assertEquals(later.plusSeconds(60), act.modifiedAt());
    assertEquals(later.plusSeconds(60), zoe.endorser().modifiedAt(), "his record is free again");
    act.sponsor(EndorsementSamples.person(), null, SponsorRole.LEAD, later.plusSeconds(120));
    assertEquals(later.plusSeconds(120), act.modifiedAt());
  }

  @Test
  @DisplayName("the day of a withdrawal is the one given, else today")
  void day() {
    ParliamentaryAct act = sponsored(TABLED);
    Sponsor zoe = act.sponsors().getFirst();
    act.withdrawSponsor(zoe, TABLED, ANNA);
    assertEquals(TABLED, zoe.withdrawnOn());
    act.reinstateSponsor(zoe, NOW);
    act.withdrawSponsor(zoe, null, ANNA);
    assertEquals(TODAY, zoe.withdrawnOn());
  }

  @Test
  @DisplayName("a withdrawal without a day is not before a tabling where the next day has begun")
  void dayInTheEast() {
    LocalDate inWellington = TODAY.plusDays(1);
    ParliamentaryAct act = sponsored(inWellington);
    Sponsor zoe = act.sponsors().getFirst();
    act.withdrawSponsor(zoe, null, ANNA);
    assertEquals(inWellington, zoe.withdrawnOn());
  }

  @Test
  @DisplayName("a withdrawal before the tabling is refused, if that day is known")
  void early() {
    ParliamentaryAct act = sponsored(TABLED);
    Sponsor zoe = act.sponsors().getFirst();
    LocalDate early = TABLED.minusDays(1);
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> act.withdrawSponsor(zoe, early, ANNA));
    assertEquals("withdrawnOn", refused.errors().getFirst().field());
    assertFalse(zoe.isWithdrawn());
    ParliamentaryAct undated = sponsored(null);
    undated.withdrawSponsor(undated.sponsors().getFirst(), early, ANNA);
    assertEquals(early, undated.sponsors().getFirst().withdrawnOn());
    refused(undated, TABLED);
    undated.describe(details(early), NOW);
  }

  @Test
  @DisplayName("the day of tabling may not be moved past a withdrawal")
  void overtaken() {
    ParliamentaryAct act = sponsored(TABLED);
    Sponsor zoe = act.sponsors().getFirst();
    act.withdrawSponsor(zoe, TABLED.plusDays(1), ANNA);
    refused(act, TABLED.plusDays(2));
    assertEquals(TABLED, act.details().tabledOn());
    act.describe(details(TABLED.plusDays(1)), NOW);
    act.describe(details(null), NOW);
    act.describe(details(TABLED.minusDays(1)), NOW);
    act.reinstateSponsor(zoe, NOW);
    act.describe(details(TABLED.plusDays(2)), NOW);
    assertFalse(zoe.isOvertaken(null, TODAY), "he stands");
    ParliamentaryAct prepared = sponsored(ActState.IN_PREPARATION, null);
    prepared.withdrawSponsor(prepared.sponsors().getFirst(), TABLED.minusDays(5), ANNA);
    prepared.record(ActState.TABLED, TABLED, null, null, ANNA);
    prepared.describe(details(TABLED.plusDays(1)), NOW);
    assertEquals(TABLED.plusDays(1), prepared.details().tabledOn());
  }

  @Test
  @DisplayName("correcting a sponsor keeps place and day of withdrawal")
  void corrected() {
    ParliamentaryAct act = sponsored(TABLED);
    act.sponsor(EndorsementSamples.union(), null, SponsorRole.SIGNATORY, NOW);
    Sponsor first = act.sponsors().getFirst();
    act.withdrawSponsor(first, TABLED, ANNA);
    LocalizedText name = LocalizedText.of("en", "Zarah Sultana");
    LocalizedText office = LocalizedText.of("en", "Member for Coventry South");
    act.correctSponsor(first, name, office, SponsorRole.CO_SPONSOR, NOW);
    assertEquals(first, act.sponsors().getFirst());
    assertEquals(name, first.name());
    assertEquals(office, first.office());
    assertEquals(SponsorRole.CO_SPONSOR, first.role());
    assertEquals(1, first.place());
    assertEquals(TABLED, first.withdrawnOn());
  }

  private static void refused(ParliamentaryAct act, LocalDate tabledOn) {
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> act.describe(details(tabledOn), NOW));
    assertEquals("tabledOn", refused.errors().getFirst().field());
  }
}
