package org.tadamun.petition.signature.control.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

/** R8: the time to confirm is counted from the mail. */
@InServer
@DisplayName("A signature whose mail waits for a mail server")
class AwaitedMailIT extends OwnPetition {

  private static final Duration DAY = Duration.ofDays(1);

  @Inject private Clock clock;
  @Inject private ExpiryRun expiry;
  @Inject private ModerationWorld moderationWorld;
  @Inject private SignatureMails mails;
  @Inject private Reminding reminders;
  @Inject private Signatures signatures;
  @Inject private AcceptedMailsBooking book;
  @Inject private TimeMachine time;

  private String address;
  private String token;
  private long id;

  @BeforeEach
  void sign() {
    address = World.unique("zara") + "@example.org";
    id = moderationWorld.pending(petition, "Zara", address, "SE");
    token = petitionWorld.token(address);
  }

  private SignatureState state() {
    return moderationWorld.signature(id).state();
  }

  private MailOrder order(Instant ordered, Instant expires) {
    Map<String, String> said =
        Map.of(
            "petition", petition.slug(),
            "name", "Zara",
            "token", token,
            "ordered", ordered.toString(),
            "expires", expires.toString());
    return new MailOrder(
        SignatureMails.CONFIRM,
        address,
        "en",
        petition.campaignId(),
        said,
        Secrets.tokenHash(token));
  }

  /**
   * The text of a mail that was ordered so long ago, for a link that is valid for so long from now.
   */
  private String written(Duration ago, Duration left) {
    Instant now = clock.instant();
    return mails.compose(order(now.minus(ago), now.plus(left)), Locale.ENGLISH).plain();
  }

  private void goOut(boolean late) {
    book.begin(List.of(new AcceptedMails.Taken(Secrets.tokenHash(token), true, late)));
  }

  @Test
  @DisplayName("it stays pending as long as the mail waits, and can then be confirmed")
  void waits() {
    time.older(id, DAY.multipliedBy(40));
    expiry.run();
    assertEquals(SignatureState.PENDING, state());
    expiry.run();
    assertEquals(SignatureState.PENDING, state());
    signatures.confirm(token);
    assertEquals(1, moderationWorld.recount(petition));
  }

  @Test
  @DisplayName("it has its whole time once the mail has been sent, and then expires")
  void wholeTime() {
    time.older(id, DAY.multipliedBy(40));
    expiry.run();
    time.age(id, DAY.multipliedBy(13));
    expiry.run();
    assertEquals(SignatureState.PENDING, state());
    time.age(id, DAY.multipliedBy(2));
    expiry.run();
    assertEquals(SignatureState.EXPIRED, state());
    assertThrows(LinkGone.class, () -> signatures.confirm(token));
  }

  @Test
  @DisplayName("it has its whole time also if the mail was sent within that time, but late")
  void late() {
    time.age(id, DAY.multipliedBy(13));
    goOut(true);
    time.age(id, DAY.multipliedBy(13));
    expiry.run();
    assertEquals(SignatureState.PENDING, state());
    signatures.confirm(token);
    assertEquals(SignatureState.CONFIRMED, state());
  }

  @Test
  @DisplayName("it has no more than its time if the mail was sent at once")
  void atOnce() {
    time.age(id, DAY.multipliedBy(13));
    goOut(false);
    time.age(id, DAY.multipliedBy(2));
    expiry.run();
    assertEquals(SignatureState.EXPIRED, state());
  }

  @Test
  @DisplayName("it is not revived by a late mail once it has expired")
  void notWoken() {
    time.age(id, DAY.multipliedBy(15));
    expiry.run();
    Instant changed = moderationWorld.signature(id).changedAt();
    goOut(true);
    assertEquals(SignatureState.EXPIRED, state());
    assertEquals(changed, moderationWorld.signature(id).changedAt());
    assertThrows(LinkGone.class, () -> signatures.confirm(token));
  }

  @Test
  @DisplayName("no reminder is sent while the mail waits, and they come as planned afterwards")
  void reminded() {
    time.older(id, DAY.multipliedBy(4));
    reminders.remind(petition.slug(), 0);
    reminders.remind(petition.slug(), 1);
    assertEquals(List.of("petition.confirm"), time.mailsTo(address));
    assertEquals(0, moderationWorld.signature(id).reminders(), "none is used up");
    time.age(id, DAY.multipliedBy(4));
    reminders.remind(petition.slug(), 0);
    assertEquals(List.of("petition.confirm", "petition.remind"), time.mailsTo(address));
  }

  @Test
  @DisplayName("the mail names the last day of the link, counted from when the mail is sent")
  void lastDayNamed() {
    // The days that the mails name begin at noon UTC; all mails must be written within one of them.
    world.earlyEnough();
    String reminder = written(Duration.ZERO, DAY.multipliedBy(4));
    String laterReminder = written(DAY.minusMinutes(1), DAY.multipliedBy(4));
    String whole = written(Duration.ZERO, DAY.multipliedBy(14));
    String late = written(DAY.multipliedBy(2), DAY.multipliedBy(12));
    time.older(id, DAY.multipliedBy(20));
    String afterTheEnd = written(DAY.multipliedBy(20), DAY.multipliedBy(-6));
    assertEquals(whole, late);
    assertNotEquals(whole, reminder, "a reminder's link ends with the signature");
    assertEquals(reminder, laterReminder);
    assertEquals(whole, afterTheEnd);
  }

  @Test
  @DisplayName("a reminder has the end of its link")
  void remindedUntil() {
    time.age(id, DAY.multipliedBy(4));
    reminders.remind(petition.slug(), 0);
    Instant end = time.newestLinkHoldsUntil(address);
    assertEquals(end, time.newestEndOf(id));
    assertTrue(time.newestOrdered(address).isAfter(clock.instant().minus(DAY)));
  }

  @Test
  @DisplayName("a mail that was given up is not written again once the signature has expired")
  void givenUp() {
    time.age(id, DAY.multipliedBy(15));
    expiry.run();
    assertEquals(SignatureState.EXPIRED, state());
    assertThrows(NotFound.class, () -> written(DAY.multipliedBy(15), DAY.negated()));
  }
}
