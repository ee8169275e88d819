package org.tadamun.petition.signature.control.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.mail.control.bounce.BounceBox;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.funnel.boundary.FunnelQuestion;
import org.tadamun.petition.funnel.boundary.FunnelReport;
import org.tadamun.petition.funnel.boundary.FunnelRow;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.renewal.RenewalRun;
import org.tadamun.petition.signature.control.upkeep.LateMails;
import org.tadamun.petition.signature.control.upkeep.ReminderRun;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R13: A signature whose mail bounced")
class BouncedSignaturesIT extends OwnPetition {

  private static final String GONE = "5.1.1";

  @Inject private BounceBox box;
  @Inject private LateMails late;
  @Inject private OwnSignature own;
  @Inject private Postman postman;
  @Inject private FunnelReport report;
  @Inject private RenewalRun renewals;
  @Inject private ReminderRun reminders;
  @Inject private Signatures signatures;
  @Inject private ModerationWorld moderationWorld;
  @Inject private TimeMachine time;
  @Inject private Clock clock;

  private String address;
  private String token;
  private long id;

  @BeforeEach
  void sign() {
    address = World.unique("zara") + "@example.org";
    postman.hold();
    id = moderationWorld.pending(petition, "Zara", address, "SE");
    token = petitionWorld.token(address);
  }

  private void signAgain() {
    signatures.sign(
        petition.slug(),
        new SignatureRequest(
            "Zara", "Khan", address, "SE", null, null, "en", null, null, null, null),
        "127.0.0.1");
    token = petitionWorld.token(address);
  }

  /** Sends the waiting mails, and gives the return address of the mail to the signer. */
  private String send() {
    String back = postman.send(line -> null).get(address);
    assertNotNull(back);
    return back;
  }

  private void bounces(String returnAddress, String code) throws Exception {
    box.arrives(returnAddress, code);
    box.read();
    assertEquals(0, box.unread());
  }

  private Answer confirm() {
    JsonObject body = Json.createObjectBuilder().add("token", token).build();
    return Api.anonymous().post("/signatures/confirmation", body);
  }

  private Signature signature() {
    return moderationWorld.signature(id);
  }

  private List<String> audited() {
    return world.audit("signature", Long.toString(id)).stream().map(AuditEntry::action).toList();
  }

  private void assertUntouched() {
    assertEquals(SignatureState.PENDING, signature().state());
    assertNull(signature().bouncedAt());
    assertEquals(List.of(), audited());
  }

  private void assertCounted(Map<String, Long> expected) {
    assertEquals(expected, ModerationWorld.tallied(petition));
    long sum = expected.values().stream().mapToLong(Long::longValue).sum();
    assertEquals(sum, moderationWorld.recount(petition));
  }

  /** How many bounces the funnel shows in Sweden, on the days around now. */
  private long bounced() throws Exception {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    FunnelQuestion days =
        new FunnelQuestion(petition.slug(), today.minusDays(1), today.plusDays(1));
    return Acting.as(moderationWorld.colleague(petition), () -> report.byDay(days, "SE")).stream()
        .filter(FunnelRow::isKnown)
        .mapToLong(row -> row.of(FunnelStage.BOUNCED))
        .sum();
  }

  @Test
  @DisplayName("it expires once if the address does not exist, and its link no longer works")
  void hard() throws Exception {
    String back = send();
    bounces(back, GONE);
    assertEquals(SignatureState.EXPIRED, signature().state());
    assertNotNull(signature().bouncedAt());
    bounces(back, GONE);
    bounces(back, "5.2.2");
    assertEquals(List.of("signature.bounced"), audited());
    confirm().requireProblem(ProblemType.GONE);
    assertCounted(Map.of());
    assertEquals(1, bounced());
  }

  @Test
  @DisplayName(
      "it begins anew when it is signed again, and a late bounce of the first mail does nothing")
  void signedAgain() throws Exception {
    String first = send();
    signAgain();
    String second = send();
    bounces(first, GONE);
    assertUntouched();
    bounces(second, GONE);
    assertEquals(SignatureState.EXPIRED, signature().state());
    signAgain();
    assertNull(signature().bouncedAt());
    assertEquals("CONFIRMED", confirm().require(200).json().getString("status"));
    assertCounted(Map.of("SE", 1L));
  }

  @Test
  @DisplayName("it expires also if the mail had waited long, unless it was signed again since")
  void waited() throws Exception {
    time.older(id, Duration.ofDays(2));
    assertEquals(Set.of(id), late.keepAwake(List.of(id), clock.instant()));
    String first = send();
    signAgain();
    String second = send();
    bounces(first, GONE);
    assertUntouched();
    bounces(second, GONE);
    assertEquals(SignatureState.EXPIRED, signature().state());
    signAgain();
    time.older(id, Duration.ofDays(2));
    late.keepAwake(List.of(id), clock.instant());
    bounces(send(), GONE);
    assertEquals(SignatureState.EXPIRED, signature().state());
  }

  @Test
  @DisplayName("it stays, and is reminded, if the mailbox was full or the sender is not trusted")
  void soft() throws Exception {
    bounces(send(), "5.2.2");
    assertUntouched();
    time.age(id, Duration.ofDays(4));
    reminders.run();
    assertEquals(List.of("petition.remind"), time.mailsTo(address));
    bounces(send(), "5.7.26");
    assertUntouched();
    assertEquals(0, bounced());
    assertEquals("CONFIRMED", confirm().require(200).json().getString("status"));
  }

  @Test
  @DisplayName("it expires if a reminder bounces")
  void reminder() throws Exception {
    send();
    time.age(id, Duration.ofDays(4));
    reminders.run();
    bounces(send(), GONE);
    assertEquals(SignatureState.EXPIRED, signature().state());
  }

  @Test
  @DisplayName("it is marked and still counts if a mail bounces after the confirmation")
  void afterwards() throws Exception {
    String first = send();
    confirm().require(200);
    bounces(first, GONE);
    assertNull(signature().bouncedAt(), "the link of that mail was used");
    signAgain();
    bounces(send(), GONE);
    assertEquals(SignatureState.CONFIRMED, signature().state());
    assertNotNull(signature().bouncedAt());
    assertEquals(List.of("signature.marked"), audited());
    assertCounted(Map.of("SE", 1L));
    assertEquals(0, bounced());
    String row =
        moderationWorld
            .moderator(petition)
            .get("/petitions/" + petition.slug() + "/signatures")
            .require(200)
            .json()
            .getJsonArray("items")
            .getJsonObject(0)
            .getString("bouncedAt");
    assertEquals(signature().bouncedAt().toString().substring(0, 19), row.substring(0, 19));
    own.withdraw(token);
    assertNull(signature().bouncedAt());
    assertCounted(Map.of());
  }

  @Test
  @DisplayName("its signer is not asked to sign a new version once it is marked; others are")
  void renewal() throws Exception {
    send();
    confirm().require(200);
    signAgain();
    bounces(send(), GONE);
    String other = World.unique("bert") + "@example.org";
    moderationWorld.pending(petition, "Bert", other, "SE");
    signatures.confirm(petitionWorld.token(other));
    petitionWorld.publish(
        moderationWorld.colleague(petition),
        petition.slug(),
        PetitionWorld.other(),
        ChangeKind.MATERIAL);
    renewals.run();
    assertEquals(List.of(), time.mailsTo(address));
    assertEquals(List.of("petition.confirm", "renewal.ask"), time.mailsTo(other));
  }

  @Test
  @DisplayName("it is not changed by a return address that was never given out")
  void forged() throws Exception {
    String own = send();
    String forged = own.substring(0, 10) + (own.charAt(10) == 'a' ? 'b' : 'a') + own.substring(11);
    bounces(forged, GONE);
    bounces("bounces@example.org", GONE);
    bounces(address, GONE);
    assertUntouched();
  }

  @Test
  @DisplayName("it stays withdrawn if its mail bounces afterwards")
  void withdrawn() throws Exception {
    String back = send();
    own.withdraw(token);
    bounces(back, GONE);
    assertEquals(SignatureState.WITHDRAWN, signature().state());
    assertEquals(List.of(), audited());
  }

  @Test
  @DisplayName("it expires at once if the mail server itself says that there is no such address")
  void refused() {
    postman.send(line -> line.startsWith("RCPT") ? "550 5.1.1 <x@example.org> unknown" : null);
    assertEquals(SignatureState.EXPIRED, signature().state());
    assertNotNull(signature().bouncedAt());
    assertEquals(List.of("signature.bounced"), audited());
    assertTrue(time.mailsTo(address).isEmpty(), "its recipient is not kept");
  }

  @Test
  @DisplayName("it stays if the mail server refuses the mail for another reason")
  void refusedOtherwise() {
    postman.send(line -> line.startsWith("RCPT") ? "550 relay not permitted" : null);
    assertUntouched();
    assertEquals(List.of("petition.confirm"), time.mailsTo(address), "it is tried again");
  }
}
