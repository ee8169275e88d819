package org.tadamun.endorsements.parliament.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.NOW;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.TODAY;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementSamples;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("R5 the day on which a sponsor withdrew")
class SponsorTest {

  private static final LocalDate TABLED = TODAY.minusDays(3);

  private static ParliamentaryAct sponsored(LocalDate tabledOn) {
    ActDetails details =
        new ActDetails(
            ActKind.MOTION,
            new Chamber(LocalizedText.of("en", "House of Commons"), "GB"),
            LocalizedText.of("en", "Free our colleague"),
            null,
            tabledOn,
            null,
            null);
    ParliamentaryAct act = new ParliamentaryAct(7, ActState.TABLED, details, false, ANNA);
    act.sponsor(EndorsementSamples.person(), null, SponsorRole.LEAD, NOW);
    return act;
  }

  @Test
  @DisplayName("is that of the house, of which staff may hear late, and today without one")
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
  @DisplayName("is not before the act was tabled, where that is known")
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
  }
}
