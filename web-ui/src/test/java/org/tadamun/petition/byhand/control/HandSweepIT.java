package org.tadamun.petition.byhand.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.sweep.control.SweepRun;
import org.tadamun.petition.byhand.entity.DecidedByHand;
import org.tadamun.petition.byhand.entity.TooManyByHand;
import org.tadamun.petition.byhand.testing.HandWorld;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Acts by hand that are stored for the limit")
class HandSweepIT extends FourEyes {

  private static final Decision HOLD = Decision.of(ModerationCommand.HOLD);

  @Inject private SweepRun sweep;
  @Inject private HandWorld handWorld;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;

  private int hold() throws Exception {
    long id = moderationWorld.confirmed(petition, "SE");
    return Acting.as(anna, () -> moderation.decideAll(petition.slug(), List.of(id), HOLD));
  }

  @Test
  @DisplayName("R3: acts older than a day are deleted, younger ones are kept")
  void swept() throws Exception {
    handWorld.took(petition, anna.name(), DecidedByHand.MOST, Duration.ofHours(26));
    handWorld.took(petition, bilal.name(), DecidedByHand.MOST, Duration.ofHours(22));
    sweep.run();
    assertFalse(handWorld.isKept(petition, anna.name()));
    assertTrue(handWorld.isKept(petition, bilal.name()));
    assertEquals(1, hold(), "as of whoever never did anything by hand");
  }

  @Test
  @DisplayName("R3: the acts of an actor are kept if the actor did something within the last day")
  void since() throws Exception {
    handWorld.took(petition, anna.name(), DecidedByHand.MOST, Duration.ofHours(26));
    assertEquals(1, hold());
    sweep.run();
    handWorld.took(petition, anna.name(), DecidedByHand.MOST - 1, Duration.ZERO);
    assertThrows(TooManyByHand.class, this::hold);
  }
}
