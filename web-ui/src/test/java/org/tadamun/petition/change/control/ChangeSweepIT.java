package org.tadamun.petition.change.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.sweep.control.SweepRun;
import org.tadamun.petition.change.entity.SignatureChange;
import org.tadamun.petition.change.testing.ChangeWorld;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Retention of changes of signatures")
class ChangeSweepIT {

  private static final Duration KEPT = Duration.ofDays(SignatureChange.DAYS_KEPT);

  @Inject private SweepRun sweep;
  @Inject private ChangeWorld changes;
  @Inject private PetitionWorld petitionWorld;

  @Test
  @DisplayName("R3: changes are deleted after 90 days, younger ones are kept")
  void swept() throws Exception {
    PetitionView petition = petitionWorld.open();
    changes.held(petition, 1, KEPT.plusHours(2));
    changes.held(petition, 2, KEPT.minusHours(2));
    changes.held(petition, 3, Duration.ZERO);
    assertEquals(List.of(1L, 2L, 3L), changes.kept(petition));
    sweep.run();
    assertEquals(List.of(2L, 3L), changes.kept(petition));
  }
}
