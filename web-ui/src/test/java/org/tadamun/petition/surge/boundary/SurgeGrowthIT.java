package org.tadamun.petition.surge.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.alarm.boundary.AlarmReaders;
import org.tadamun.petition.surge.control.SurgeMails;
import org.tadamun.petition.surge.entity.SurgeState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("An open alarm of a whole petition")
class SurgeGrowthIT extends FourEyes {

  private static final long TWICE = 2 * SurgeWorld.TOO_MANY;
  private static final Duration HOUR = Duration.ofHours(1);

  @Inject private AlarmReaders readers;
  @Inject private Clock clock;
  @Inject private Meanwhile meanwhile;
  @Inject private SurgeMails mails;
  @Inject private Surges surges;
  @Inject private SurgeWorld surgeWorld;

  private String first;
  private String id;

  @BeforeEach
  void raise() {
    world.earlyEnough();
    first = readers.joins(anna, "en");
    surgeWorld.come(petition, "SE", SurgeWorld.TOO_MANY);
    surgeWorld.look(petition);
    id = surgeWorld.newest(petition).publicId();
  }

  /** Adds a colleague who has no mail about the alarm yet, and returns their address. */
  private String next() {
    return readers.joins(world.person(Role.COORDINATOR, petition.campaignId(), null), "en");
  }

  private List<MailOrder> to(String address) {
    return readers.told(petition, address, SurgeMails.CAUSE);
  }

  private List<String> acts() {
    return world.audit("surge", id).stream().map(entry -> entry.action()).toList();
  }

  @Test
  @DisplayName(
      "R4: it is mailed again when more than twice as many signed, an hour after the last mail")
  void grown() throws Exception {
    String next = next();
    surgeWorld.come(petition, "GB", SurgeWorld.TOO_MANY + 1);
    surgeWorld.look(petition);
    assertEquals(List.of(), to(next), "the hour is not over");
    surgeWorld.older(petition, HOUR);
    surgeWorld.look(petition);
    surgeWorld.look(petition);
    assertEquals(1, to(next).size());
    String mail = mails.compose(to(next).getFirst(), Locale.ENGLISH).plain();
    assertTrue(mail.contains(TWICE + 1 + " new signatures within an hour"), mail);
    assertTrue(mail.contains("200 could be expected"), mail);
    List<MailOrder> his = to(first);
    assertEquals(2, his.size());
    assertTrue(mails.isOver(his.getFirst()), "it waits still, and says fewer");
    assertFalse(mails.isOver(his.getLast()));
    assertThrows(NotFound.class, () -> mails.compose(his.getFirst(), Locale.ENGLISH));
    String more = mails.compose(his.getLast(), Locale.ENGLISH).plain();
    assertTrue(more.contains(TWICE + 1 + " new signatures within an hour"), more);
    assertEquals(List.of("surge.raised", "surge.grown"), acts());
    SurgeView surge = Acting.as(anna, () -> surges.one(id));
    assertEquals(SurgeState.OPEN, surge.state());
    assertEquals(SurgeWorld.TOO_MANY, surge.seen(), "why it was raised stays");
  }

  @Test
  @DisplayName("R4: it is mailed again with the number of the previous hour, where that was larger")
  void endedWithTheHour() throws Exception {
    String next = next();
    surgeWorld.came(petition, "GB", 1, 10 * SurgeWorld.TOO_MANY);
    surgeWorld.look(petition);
    assertEquals(List.of(), to(next), "it was told just now");
    surgeWorld.older(petition, HOUR);
    surgeWorld.look(petition);
    surgeWorld.look(petition);
    String mail = mails.compose(to(next).getFirst(), Locale.ENGLISH).plain();
    assertTrue(mail.contains("2,010 new signatures within an hour"), mail);
    assertEquals(List.of("surge.raised", "surge.grown"), acts());
  }

  @Test
  @DisplayName("R4: it is mailed a third time when the number has doubled once more")
  void grownTwice() {
    surgeWorld.come(petition, "GB", TWICE);
    surgeWorld.older(petition, HOUR);
    surgeWorld.look(petition);
    surgeWorld.come(petition, "FR", TWICE + SurgeWorld.TOO_MANY + 1);
    String next = next();
    surgeWorld.look(petition);
    assertEquals(List.of(), to(next), "it was told just now");
    surgeWorld.older(petition, HOUR);
    surgeWorld.look(petition);
    assertEquals(1, to(next).size());
    assertEquals(List.of("surge.raised", "surge.grown", "surge.grown"), acts());
  }

  @Test
  @DisplayName("R4: it is not mailed again at just twice the number, nor once it is acknowledged")
  void notGrown() throws Exception {
    surgeWorld.come(petition, "GB", SurgeWorld.TOO_MANY);
    surgeWorld.older(petition, HOUR);
    surgeWorld.look(petition);
    assertEquals(List.of("surge.raised"), acts());
    Acting.as(anna, () -> surges.acknowledge(id, clock.instant().plus(HOUR)));
    surgeWorld.come(petition, "GB", 10 * SurgeWorld.TOO_MANY);
    surgeWorld.look(petition);
    assertEquals(List.of("surge.raised", "surge.acknowledged"), acts());
  }

  @Test
  @Timeout(120)
  @DisplayName("R4: it is mailed by one node only, where two nodes look at the same moment")
  void otherNode() throws Exception {
    String next = next();
    surgeWorld.older(petition, HOUR);
    meanwhile.of(
        () -> surgeWorld.grownElsewhere(petition),
        () -> {
          // Not earlier, since the timer of the server itself would have sent the mails.
          surgeWorld.come(petition, "GB", TWICE);
          surgeWorld.look(petition);
          return null;
        });
    assertEquals(List.of(), to(next), "the other one tells of it");
    assertEquals(List.of("surge.raised"), acts());
  }
}
