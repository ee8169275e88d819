package org.tadamun.petition.milestone.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@Timeout(120)
@DisplayName("Milestones that two staff members add or remove at once")
class MilestonesAtOnceIT extends FourEyes {

  @Inject private Meanwhile meanwhile;
  @Inject private Milestones milestones;

  private Callable<MilestoneView> adding(Person who, long wanted) {
    return () -> Acting.as(who, () -> milestones.add(petition.slug(), null, wanted));
  }

  private Callable<List<MilestoneView>> removing(Person who, String id) {
    return () -> Acting.as(who, () -> milestones.remove(petition.slug(), id));
  }

  private List<Long> own() {
    return milestones.of(petition).stream()
        .filter(MilestoneView::own)
        .map(MilestoneView::wanted)
        .toList();
  }

  @Test
  @DisplayName("R1: a number that both add is stored once, and the second is refused")
  void theSame() throws Exception {
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> meanwhile.of(adding(anna, 777), adding(bilal, 777)));
    assertEquals("wanted", refusal.errors().getFirst().field());
    assertEquals(List.of(777L), own());
  }

  @Test
  @DisplayName("R1: two numbers are both stored, without a deadlock")
  void different() throws Exception {
    assertEquals(888, meanwhile.of(adding(anna, 777), adding(bilal, 888)).wanted());
    assertEquals(List.of(777L, 888L), own());
  }

  @Test
  @DisplayName(
      "R1: a number that both remove is removed once, and the second is told that it is gone")
  void removed() throws Exception {
    String id = adding(anna, 777).call().id();
    assertThrows(NotFound.class, () -> meanwhile.of(removing(anna, id), removing(bilal, id)));
    assertEquals(List.of(), own());
  }
}
