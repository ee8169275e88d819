package org.tadamun.petition.channel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.retention.boundary.Periods;
import org.tadamun.kernel.retention.control.RetentionRun;
import org.tadamun.petition.channel.control.BookedWays.Booked;
import org.tadamun.petition.channel.control.ChannelBooking.Change;
import org.tadamun.petition.channel.entity.ChannelKey;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.ending.control.PastDays;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Deletion of ways with forms of known addresses only")
class ChannelSweepIT extends FourEyes {

  private static final Origin POSTER = new Origin("print", null, null);

  private static final List<Booked> STILL_THERE = List.of(new Booked(POSTER, null, 1, 0));

  @EJB private ChannelSweep sweep;
  @EJB private RetentionRun retention;
  @Inject private BookedWays booked;
  @Inject private ChannelBooking booking;
  @Inject private Clock clock;
  @Inject private Exemptions exemptions;
  @Inject private Forgetting retained;
  @Inject private PastDays past;
  @Inject private Periods periods;
  @Inject private Petitions petitions;
  @Inject private TimeMachine time;

  /** Books a form of a known address, sent a month ago. */
  private void cameBack(PetitionView to) {
    ChannelKey way = new ChannelKey(to.id(), POSTER, "SE", 0);
    time.inTransaction(() -> booking.add(way, new Change(1, 0, 0)));
    past.cameAt(to.id(), clock.instant().minus(Duration.ofDays(31)));
  }

  /** Runs the sweep after the retention, which sets the moment that the sweep goes by. */
  private void sweepAfterRetention() {
    retained.stuckRun(Duration.ZERO);
    retention.run();
    sweep.run();
  }

  @Test
  @DisplayName("R3: an exempt petition is left out, and no other")
  void exempt() throws Exception {
    PetitionView other = petitionWorld.open();
    cameBack(petition);
    cameBack(other);
    Person admin = world.person(Role.ADMINISTRATOR, null, null);
    Instant until = clock.instant().plus(Duration.ofDays(30));
    Acting.as(admin, () -> exemptions.make(petition.slug(), "Needed by a court", until));
    sweepAfterRetention();
    assertEquals(STILL_THERE, booked.rows(petition.id()));
    assertEquals(List.of(), booked.rows(other.id()));
  }

  @Test
  @DisplayName("R3: a way is deleted after the period that was promised when it was last used")
  void promised() {
    long present = retained.rule("unconfirmed").kept().days();
    periods.forget("unconfirmed");
    periods.was("unconfirmed", 10, Duration.ofDays(300));
    periods.was("unconfirmed", present, Duration.ofDays(15));
    try {
      ChannelKey way = new ChannelKey(petition.id(), POSTER, "SE", 0);
      time.inTransaction(() -> booking.add(way, new Change(1, 0, 0)));
      past.cameAt(petition.id(), clock.instant().minus(Duration.ofDays(14)));
      sweepAfterRetention();
      assertEquals(STILL_THERE, booked.rows(petition.id()), "it came under the longer one");
      past.cameAt(petition.id(), clock.instant().minus(Duration.ofDays(16)));
      sweepAfterRetention();
      assertEquals(List.of(), booked.rows(petition.id()));
    } finally {
      periods.forget("unconfirmed");
      periods.note("unconfirmed");
    }
  }

  @Test
  @DisplayName("R3: a petition that was closed by mistake is left out until its links have expired")
  void closed() throws Exception {
    cameBack(petition);
    Acting.as(anna, () -> petitions.close(petition.slug(), petition.version()));
    sweepAfterRetention();
    assertEquals(STILL_THERE, booked.rows(petition.id()));
    PetitionView closed = petitions.bySlug(petition.slug()).orElseThrow();
    Acting.as(anna, () -> petitions.reopen(petition.slug(), closed.version()));
    sweepAfterRetention();
    assertEquals(STILL_THERE, booked.rows(petition.id()));
    past.reopenedAt(petition.id(), clock.instant().minus(Duration.ofDays(14).plusHours(1)));
    sweepAfterRetention();
    assertEquals(STILL_THERE, booked.rows(petition.id()), "signatures are still expiring");
    past.reopenedAt(petition.id(), clock.instant().minus(Duration.ofDays(16)));
    sweepAfterRetention();
    assertEquals(List.of(), booked.rows(petition.id()));
  }
}
