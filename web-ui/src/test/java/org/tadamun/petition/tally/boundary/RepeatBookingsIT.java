package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.tally.control.reading.RepeatBookings;
import org.tadamun.petition.tally.control.reading.RepeatChanges;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R8 R9: Marks beside the tallies")
class RepeatBookingsIT extends FourEyes {

  private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

  @Inject private Batches batches;
  @Inject private BatchWorld batchWorld;
  @EJB private RepeatBookings bookings;
  @Inject private Moderation moderation;
  @Inject private Petitions petitions;
  @Inject private TallyWorld tallyWorld;
  @Inject private TimeMachine time;

  private List<String> marked() {
    return bookings.between(petition.id(), 1, Instant.EPOCH, FAR).stream()
        .map(RepeatBookingsIT::text)
        .sorted()
        .toList();
  }

  private static String text(RepeatChanges one) {
    assertEquals(one.hour().truncatedTo(ChronoUnit.HOURS), one.hour());
    String what = one.logged() == null ? "again" : one.logged();
    String since = one.since() == null ? "" : " since";
    return what + since + ' ' + one.source() + ' ' + one.country() + ' ' + one.change();
  }

  /** Signs and confirms, and returns the token, which stays valid. The mail is gone after that. */
  private String comes(String email, String country) {
    tallyWorld.signs(petition, email, country);
    String token = petitionWorld.token(email);
    tallyWorld.confirm(token);
    return token;
  }

  @Test
  @DisplayName(
      "a signer who signs or leaves for the second time is marked, not one who does it first")
  void again() {
    String email = World.unique("amal") + "@example.org";
    tallyWorld.withdraw(comes(email, "GB"));
    assertEquals(List.of(), marked());
    String token = comes(email, "KP");
    assertEquals(List.of("again ONLINE KP 1"), marked());
    tallyWorld.withdraw(token);
    tallyWorld.signs(petition, email, "AQ");
    assertEquals(List.of("again ONLINE KP 1", "again since ONLINE KP -1"), marked());
    tallyWorld.confirm(petitionWorld.token(email));
    assertEquals(
        List.of("again ONLINE AQ 1", "again ONLINE KP 1", "again since ONLINE KP -1"), marked());
  }

  @Test
  @DisplayName("each change in the log of corrections is marked with its group and its source")
  void logged() throws Exception {
    tallyWorld.sign(petition, "SE");
    long id = petitionWorld.rows(petition.id()).getFirst().id();
    Decision out = new Decision(ModerationCommand.INVALIDATE, InvalidationReason.AUTOMATED, null);
    Acting.as(anna, () -> moderation.decide(id, out));
    assertEquals(List.of("INVALIDATION AUTOMATED ONLINE SE -1"), marked());
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.REVERT)));
    BatchView batch = batchWorld.checked(anna, bilal, petition, BatchWorld.paper("GB", 7));
    assertEquals(2, marked().size(), "a batch that counts is no correction");
    Acting.as(anna, () -> batches.withdraw(batch.id(), null, "Counted twice"));
    assertEquals(
        List.of(
            "INVALIDATION AUTOMATED ONLINE SE -1",
            "REVERSAL AUTOMATED ONLINE SE 1",
            "WITHDRAWAL BATCH PAPER GB -7"),
        marked());
  }

  @Test
  @DisplayName("an end of the petition is marked unless it was reopened within the hour")
  void ends() throws Exception {
    assertEquals(List.of(), bookings.ends(petition.id()));
    PetitionView closed =
        Acting.as(anna, () -> petitions.close(petition.slug(), petition.version()));
    assertEquals(1, bookings.ends(petition.id()).size());
    Acting.as(anna, () -> petitions.reopen(petition.slug(), closed.version()));
    Instant ended = Instant.parse("2020-11-20T09:41:00Z");
    tallyWorld.hadEnded(petition, ended, ended.plusSeconds(60));
    assertEquals(List.of(), bookings.ends(petition.id()), "nothing was told of it");
    tallyWorld.hadEnded(petition, ended, ended.plusSeconds(3600));
    assertEquals(List.of(Instant.parse("2020-11-20T10:00:00Z")), bookings.ends(petition.id()));
  }

  @Test
  @DisplayName(
      "a signer who signs and withdraws again and again is marked in each round after the first,"
          + " and is not asked to confirm after ten rounds at most")
  void bounded() {
    String email = World.unique("amal") + "@example.org";
    int rounds = 0;
    while (rounds < 20 && isMailed(email)) {
      String token = petitionWorld.token(email);
      tallyWorld.confirm(token);
      tallyWorld.withdraw(token);
      rounds++;
    }
    assertTrue(rounds > 1 && rounds <= 10, "rounds " + rounds);
    assertEquals(rounds - 1, markedAgain(true));
    assertEquals(1 - rounds, markedAgain(false));
  }

  /** The sum of the marks of signers who came again, or who left again. */
  private long markedAgain(boolean came) {
    return bookings.between(petition.id(), 1, Instant.EPOCH, FAR).stream()
        .filter(one -> one.logged() == null && came == (one.since() == null))
        .mapToLong(RepeatChanges::change)
        .sum();
  }

  /** Signs, and returns whether a mail was ordered that asks for the confirmation. */
  private boolean isMailed(String email) {
    long before = confirmations(email);
    tallyWorld.signs(petition, email, "GB");
    return confirmations(email) > before;
  }

  private long confirmations(String email) {
    return time.mailsTo(email).stream().filter(SignatureMails.CONFIRM::equals).count();
  }
}
