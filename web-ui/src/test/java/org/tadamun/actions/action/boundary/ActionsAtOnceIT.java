package org.tadamun.actions.action.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("Simultaneous creation of actions")
class ActionsAtOnceIT {

  @Inject private Actions actions;
  @Inject private Meanwhile meanwhile;
  @Inject private World world;

  private static List<String> mistakes(InvalidInput refused) {
    return refused.errors().stream().map(one -> one.field() + " " + one.messageKey()).toList();
  }

  @Test
  @Timeout(120)
  @DisplayName(
      "R15: of two actions created at once with the same slug the second is refused at its field")
  void slug() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Callable<ActionView> named =
        () -> actions.create(campaign.id(), "the-vigil", Drafts.protest(Drafts.FUTURE), false);
    Person anna = world.person(Role.COORDINATOR, campaign.id(), null);
    Person bilal = world.person(Role.COORDINATOR, campaign.id(), null);
    InvalidInput refused =
        assertThrows(
            InvalidInput.class,
            () -> meanwhile.of(() -> Acting.as(anna, named), () -> Acting.as(bilal, named)));
    assertEquals(List.of("slug kernel.error.duplicate"), mistakes(refused));
    InvalidInput taken = assertThrows(InvalidInput.class, () -> Acting.as(bilal, named));
    assertEquals(mistakes(refused), mistakes(taken));
  }
}
