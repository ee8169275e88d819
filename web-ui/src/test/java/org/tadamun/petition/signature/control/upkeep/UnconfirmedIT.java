package org.tadamun.petition.signature.control.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("A signature that nobody confirms")
class UnconfirmedIT extends OwnPetition {

  private static final Duration DAY = Duration.ofDays(1);

  @Inject private Reminding reminders;
  @Inject private ExpiryRun expiry;
  @Inject private Forgetting forgetting;
  @Inject private Signatures signatures;
  @Inject private Petitions petitions;
  @Inject private TimeMachine time;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Clock clock;

  private String address;
  private long id;

  @BeforeEach
  void sign() {
    address = World.unique("zara") + "@example.org";
    id = moderationWorld.pending(petition, "Zara", address, "SE");
  }

  private Answer ask(String path, String email) {
    JsonObject body = Json.createObjectBuilder().add("token", petitionWorld.token(email)).build();
    return Api.anonymous().post("/signatures/" + path, body);
  }

  /**
   * Sends the reminders of this petition alone, since the timer would send those of all open ones.
   */
  private void remind() {
    List.of(0, 1).forEach(number -> reminders.remind(petition.slug(), number));
  }

  private SignatureState state() {
    return moderationWorld.signature(id).state();
  }

  private void moderate(String command) {
    moderationWorld
        .moderator(petition)
        .post("/signatures/" + id + "/commands/" + command, JsonValue.EMPTY_JSON_OBJECT)
        .require(200);
  }

  @Test
  @DisplayName("its signer is reminded after three days and after ten, and not again")
  void twice() {
    remind();
    assertEquals(List.of("petition.confirm"), time.mailsTo(address));
    time.age(id, DAY.multipliedBy(3).plusMinutes(1));
    remind();
    remind();
    assertEquals(List.of("petition.confirm", "petition.remind"), time.mailsTo(address));
    time.age(id, DAY.multipliedBy(7));
    remind();
    remind();
    assertEquals(
        List.of("petition.confirm", "petition.remind", "petition.remind"), time.mailsTo(address));
    time.age(id, DAY.multipliedBy(2));
    remind();
    assertEquals(3, time.mailsTo(address).size());
    assertEquals(2, moderationWorld.signature(id).reminders());
  }

  @Test
  @DisplayName("the link of a reminder confirms it, and is valid as long as the signature waits")
  void link() {
    Instant signed = moderationWorld.signature(id).createdAt();
    time.age(id, DAY.multipliedBy(4));
    remind();
    assertEquals(signed.plus(DAY.multipliedBy(10)), time.newestLinkHoldsUntil(address));
    assertEquals("CONFIRMED", ask("confirmation", address).require(200).json().getString("status"));
    assertEquals(1, moderationWorld.recount(petition));
  }

  @Test
  @DisplayName("the second reminder waits as long as planned if the first one came late")
  void late() {
    time.age(id, DAY.multipliedBy(11));
    remind();
    remind();
    assertEquals(List.of("petition.confirm", "petition.remind"), time.mailsTo(address));
  }

  @Test
  @DisplayName("an unreadable address does not stop the reminders to others")
  void unreadable() {
    String other = World.unique("omar") + "@example.org";
    long behind = moderationWorld.pending(petition, "Omar", other, "SE");
    String sealed = time.garble(id, "nothing that was ever sealed");
    time.age(id, DAY.multipliedBy(4));
    time.age(behind, DAY.multipliedBy(4));
    remind();
    time.garble(id, sealed);
    assertEquals(List.of("petition.confirm", "petition.remind"), time.mailsTo(other));
    assertEquals(List.of("petition.confirm"), time.mailsTo(address));
    assertEquals(1, moderationWorld.signature(id).reminders(), "it is not tried each hour");
  }

  @Test
  @DisplayName("no reminder is sent on its last day")
  void tooLate() {
    time.age(id, DAY.multipliedBy(13).plusMinutes(1));
    remind();
    assertEquals(List.of("petition.confirm"), time.mailsTo(address));
  }

  @Test
  @DisplayName("signing again asks for the confirmation anew, but brings no more reminders")
  void signedAgain() {
    time.age(id, DAY.multipliedBy(4));
    remind();
    signatures.sign(petition.slug(), request(), "127.0.0.1");
    remind();
    assertEquals(
        List.of("petition.confirm", "petition.remind", "petition.confirm"), time.mailsTo(address));
    assertEquals(1, moderationWorld.signature(id).reminders());
  }

  private SignatureRequest request() {
    return new SignatureRequest(
        "Zara", "Khan", address, "SE", null, null, "en", null, null, null, null);
  }

  @Test
  @DisplayName("no reminder is sent when it is confirmed, held or withdrawn, or signing is paused")
  void notAsked() throws Exception {
    String confirmed = World.unique("anna") + "@example.org";
    long other = moderationWorld.pending(petition, "Anna", confirmed, "SE");
    signatures.confirm(petitionWorld.token(confirmed));
    String gone = World.unique("bilal") + "@example.org";
    long third = moderationWorld.pending(petition, "Bilal", gone, "SE");
    ask("self/withdrawal", gone).require(200);
    moderate("hold");
    for (long each : List.of(id, other, third)) {
      time.age(each, DAY.multipliedBy(4));
    }
    remind();
    assertEquals(List.of("petition.confirm"), time.mailsTo(address));
    assertEquals(List.of("petition.confirm"), time.mailsTo(confirmed));
    assertEquals(List.of(), time.mailsTo(gone), "what waited was called back when he left");

    moderate("release");
    time.age(id, DAY.multipliedBy(4));
    PetitionView now = petitions.bySlug(petition.slug()).orElseThrow();
    Acting.as(
        moderationWorld.colleague(petition), () -> petitions.pause(petition.slug(), now.version()));
    remind();
    assertEquals(List.of("petition.confirm"), time.mailsTo(address));
  }

  @Test
  @DisplayName("R8: it expires after 14 days with its links, and signing again revives it")
  void expires() {
    time.age(id, DAY.multipliedBy(14).minusMinutes(10));
    expiry.run();
    assertEquals(SignatureState.PENDING, state());
    time.age(id, Duration.ofMinutes(20));
    expiry.run();
    assertEquals(SignatureState.EXPIRED, state());
    ask("confirmation", address).requireProblem(ProblemType.GONE);
    assertEquals(0, moderationWorld.recount(petition));
    signatures.sign(petition.slug(), request(), "127.0.0.1");
    assertEquals("CONFIRMED", ask("confirmation", address).require(200).json().getString("status"));
  }

  @Test
  @DisplayName("R8: it is deleted after 30 days, with links and consents")
  void purged() {
    assertTrue(petitionWorld.hasLinks(id));
    time.age(id, DAY.multipliedBy(15));
    expiry.run();
    time.age(id, DAY.multipliedBy(14));
    forgetting.apply("unconfirmed");
    assertEquals(SignatureState.EXPIRED, state());
    time.age(id, DAY.multipliedBy(2));
    forgetting.apply("unconfirmed");
    assertNull(moderationWorld.signature(id));
    assertFalse(petitionWorld.hasLinks(id));
    assertEquals(0, time.consents(id));
  }

  @Test
  @DisplayName("R11: it expires also while held, and is held again once signed and confirmed")
  void heldExpires() {
    moderate("hold");
    time.age(id, DAY.multipliedBy(15));
    expiry.run();
    assertEquals(SignatureState.EXPIRED, state());
    signatures.sign(petition.slug(), request(), "127.0.0.1");
    assertEquals("HELD", ask("confirmation", address).require(200).json().getString("status"));
    assertEquals(0, moderationWorld.recount(petition));
  }

  /** Holds and invalidates the signature, as a rule could, before its owner has confirmed. */
  private void takenOut() {
    moderate("hold");
    moderationWorld
        .moderator(petition)
        .post("/signatures/" + id + "/commands/invalidate", ModerationWorld.because("AUTOMATED"))
        .require(200);
  }

  @Test
  @DisplayName("R11: an invalidated one is held once it is signed again and confirmed")
  void takenOutAndSignedAgain() {
    takenOut();
    signatures.sign(petition.slug(), request(), "127.0.0.1");
    assertEquals(List.of("petition.confirm", "petition.confirm"), time.mailsTo(address));
    assertEquals(SignatureState.PENDING, state());
    assertEquals("HELD", ask("confirmation", address).require(200).json().getString("status"));
    moderate("release");
    assertEquals(1, moderationWorld.recount(petition));
  }

  @Test
  @DisplayName("R8: it expires and is deleted also if it was held and invalidated")
  void takenOutExpires() {
    takenOut();
    time.age(id, DAY.multipliedBy(15));
    expiry.run();
    assertEquals(SignatureState.EXPIRED, state());
    time.age(id, DAY.multipliedBy(16));
    forgetting.apply("unconfirmed");
    assertNull(moderationWorld.signature(id));
  }

  @Test
  @DisplayName("a confirmed signature never expires, not even while it is held")
  void confirmedStays() {
    ask("confirmation", address).require(200);
    time.age(id, DAY.multipliedBy(400));
    expiry.run();
    assertEquals(SignatureState.CONFIRMED, state());
    moderate("hold");
    time.age(id, DAY.multipliedBy(400));
    expiry.run();
    assertEquals(SignatureState.HELD, state());
    assertTrue(clock.instant().isAfter(moderationWorld.signature(id).confirmedAt()));
  }

  @Test
  @DisplayName("R11: a signer who signs again is told by mail that it is held, or that it counts")
  void heldAndSignedAgain() {
    ask("confirmation", address).require(200);
    moderate("hold");
    signatures.sign(petition.slug(), request(), "127.0.0.1");
    assertEquals(
        List.of("petition.confirm", "petition.looked-at", "petition.held"), time.mailsTo(address));
    moderate("release");
    signatures.sign(petition.slug(), request(), "127.0.0.1");
    assertEquals(
        List.of(
            "petition.confirm",
            "petition.looked-at",
            "petition.held",
            "petition.counts",
            "petition.already"),
        time.mailsTo(address));
  }
}
