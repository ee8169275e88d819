package org.tadamun.petition.recount.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.recount.entity.Finding;
import org.tadamun.petition.recount.entity.Recount;
import org.tadamun.petition.recount.entity.RecountCorrection;
import org.tadamun.petition.tally.boundary.CountryTally;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.petition.tally.control.TallyHours;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.InServer;

/** This node reads the correction only from the database. */
@InServer
@DisplayName("R6: Correction by another node of an hour whose sum is cached here")
class OtherNodeCorrectsIT extends FourEyes {

  private static final long RIGHT = 7;
  private static final long FAULT = 50;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CountryTally tally;
  @Inject private Tallies tallies;
  @Inject private TallyHours hours;
  @Inject private TimeMachine timeMachine;

  @Test
  @DisplayName("Neither the proposal nor the correction makes this node show a wrong figure")
  void figures() {
    Instant yesterday = clock.instant().minus(Duration.ofDays(1));
    book(yesterday, RIGHT);
    assertTotal(RIGHT);
    book(yesterday, FAULT);
    RecountCorrection proposed = propose();
    assertTotal(RIGHT);
    timeMachine.inTransaction(
        () -> {
          tally.book(
              petition.id(),
              1,
              SignatureSource.ONLINE,
              "SE",
              clock.instant(),
              Math.negateExact(FAULT));
          em.createNativeQuery(
                  "update petition_recount_correction set state = 'APPROVED' where id = ?1")
              .setParameter(1, proposed.id())
              .executeUpdate();
        });
    assertTotal(RIGHT);
  }

  private void book(Instant moment, long change) {
    timeMachine.inTransaction(
        () -> tally.book(petition.id(), 1, SignatureSource.ONLINE, "SE", moment, change));
  }

  private RecountCorrection propose() {
    Instant now = clock.instant();
    Finding finding = new Finding(1, SignatureSource.ONLINE, "SE", RIGHT + FAULT, RIGHT);
    Recount recount = new Recount(petition.id(), List.of(finding), 0, now);
    RecountCorrection proposed = new RecountCorrection(recount, "By hand", anna.name(), now);
    timeMachine.inTransaction(
        () -> {
          em.persist(recount);
          em.persist(proposed);
        });
    return proposed;
  }

  /** Checks total and history. */
  private void assertTotal(long expected) {
    assertEquals(expected, tallies.exactNow(petition).total());
    assertEquals(
        expected, hours.now(petition.id(), 1).values().stream().mapToLong(Long::longValue).sum());
  }
}
