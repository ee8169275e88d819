package org.tadamun.petition.invalidation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.petition.imports.testing.ImportWorld.people;
import static org.tadamun.petition.testing.ModerationWorld.tallied;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.invalidation.control.InvalidationRun;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Signatures that a rule matches")
class InvalidationReachIT extends FourEyes {

  @Inject private Clock clock;
  @Inject private ImportWorld importWorld;
  @Inject private InvalidationRun run;
  @Inject private InvalidationLists lists;
  @Inject private Invalidations invalidations;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private OwnSignature own;
  @Inject private Petitions petitions;
  @Inject private Recounts recounts;
  @Inject private Signatures signatures;
  @Inject private TallyWorld tallyWorld;
  @Inject private TimeMachine timeMachine;

  private static InvalidationDraft draft(Map<String, String> rule) {
    return new InvalidationDraft(
        null, InvalidationRule.of(rule), InvalidationReason.AUTOMATED, "odd");
  }

  private InvalidationPreview preview(Map<String, String> rule) throws Exception {
    return Acting.as(anna, () -> invalidations.preview(petition.slug(), draft(rule)));
  }

  private InvalidationView proposed(Map<String, String> rule) throws Exception {
    return Acting.as(anna, () -> invalidations.propose(petition.slug(), draft(rule)));
  }

  private InvalidationView done(InvalidationView one) throws Exception {
    Acting.as(bilal, () -> invalidations.approve(one.id()));
    run.run();
    InvalidationView done = Acting.as(bilal, () -> invalidations.one(one.id()));
    assertEquals(InvalidationState.DONE, done.state());
    return done;
  }

  private void stands(Map<String, Long> expected) throws Exception {
    assertEquals(expected, tallied(petition));
    assertEquals(List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings());
  }

  private void decide(long id, ModerationCommand command) throws Exception {
    InvalidationReason reason =
        command == ModerationCommand.INVALIDATE ? InvalidationReason.TEST : null;
    Acting.as(anna, () -> moderation.decide(id, new Decision(command, reason, null)));
  }

  /** Signs with this name and confirms; returns the token. */
  private String counted(String name) {
    String address = World.unique("signer") + "@example.org";
    petitionWorld.sign(petition, name, "Khan", address, "VA");
    String token = petitionWorld.token(address);
    signatures.confirm(token);
    return token;
  }

  @Test
  @DisplayName("R1: erased signatures have no name, and match no rule about repeated names")
  void erased() throws Exception {
    List<String> leaving = List.of(counted("Ada"), counted("Bea"), counted("Cyd"));
    counted("Dora");
    counted("Dora");
    petition = petitions.bySlug(petition.slug()).orElseThrow();
    Acting.as(anna, () -> petitions.close(petition.slug(), petition.version()));
    leaving.forEach(own::erase);
    stands(Map.of("VA", 5L));
    assertEquals(0, preview(Map.of("sameNameMoreThan", "2")).count());
    assertEquals(2, preview(Map.of("sameNameMoreThan", "1")).count());
    Map<String, String> burst = Map.of("burstMoreThan", "1", "burstMinutes", "60");
    assertEquals(2, preview(burst).count(), "R11 all that is known of the others is the hour");
    for (String condition : List.of("nameContains", "nameEquals", "locality", "organisation")) {
      InvalidInput blank =
          assertThrows(InvalidInput.class, () -> preview(Map.of(condition, " ")), condition);
      assertEquals("rule." + condition, blank.errors().getFirst().field());
    }
    InvalidationPreview all = preview(Map.of("countries", "VA"));
    assertEquals(5, all.count());
    assertNull(all.examples().getFirst().name());
    assertEquals("D… K…", all.examples().getLast().name());
    assertEquals(2, done(proposed(Map.of("sameNameMoreThan", "1"))).invalidated());
    stands(Map.of("VA", 3L));
  }

  @Test
  @DisplayName("R9: names in capitals are repeated too, also with İ or a final sigma")
  void capitals() throws Exception {
    for (String name : List.of("İBRAHİM", "ΝΙΚΟΣ", "IVAN")) {
      counted(name);
      counted(name);
    }
    counted("Ada");
    assertEquals(6, preview(Map.of("sameNameMoreThan", "1")).count());
    assertEquals(6, done(proposed(Map.of("sameNameMoreThan", "1"))).invalidated());
    stands(Map.of("VA", 1L));
  }

  @Test
  @DisplayName("R1: a preview that asks for a name is recorded in the trail")
  void askedByName() throws Exception {
    counted("Ada");
    assertEquals(1, preview(Map.of("nameEquals", "Ada Khan")).count());
    preview(Map.of("countries", "VA"));
    assertEquals(
        List.of("invalidation.previewed"),
        world.audit("petition", petition.slug()).stream()
            .map(AuditEntry::action)
            .filter(action -> action.startsWith("invalidation"))
            .toList());
  }

  @Test
  @DisplayName("R3: a run takes out only signatures that were in their state when it was proposed")
  void later() throws Exception {
    moderationWorld.confirmed(petition, "VA");
    long held = moderationWorld.confirmed(petition, "VA");
    decide(held, ModerationCommand.HOLD);
    long restored = moderationWorld.confirmed(petition, "VA");
    decide(restored, ModerationCommand.INVALIDATE);
    String address = World.unique("signer") + "@example.org";
    long waiting = moderationWorld.pending(petition, "Zara", address, "VA");
    String other = World.unique("signer") + "@example.org";
    long heldSince = moderationWorld.pending(petition, "Zara", other, "VA");
    InvalidationView one = proposed(Map.of("countries", "VA"));
    assertEquals(4, one.expected(), "and two who wait");
    importWorld.done(anna, bilal, petition, people(7, "VA"));
    signatures.confirm(petitionWorld.token(address));
    decide(heldSince, ModerationCommand.HOLD);
    decide(restored, ModerationCommand.REVERT);
    decide(held, ModerationCommand.RELEASE);
    stands(Map.of("VA", 11L));
    assertEquals(2, done(one).invalidated());
    stands(Map.of("VA", 9L));
    assertEquals(SignatureState.INVALIDATED, moderationWorld.signature(held).state());
    assertEquals(SignatureState.CONFIRMED, moderationWorld.signature(waiting).state());
    assertEquals(SignatureState.CONFIRMED, moderationWorld.signature(restored).state());
    assertEquals(SignatureState.HELD, moderationWorld.signature(heldSince).state());
  }

  @Test
  @DisplayName("R3: a signature confirmed after the proposal comes into no rule by that")
  void confirmedSince() throws Exception {
    long online = moderationWorld.confirmed(petition, "VA");
    String held = World.unique("signer") + "@example.org";
    long waiting = moderationWorld.pending(petition, "Zara", held, "VA");
    decide(waiting, ModerationCommand.HOLD);
    String imported = ImportWorld.address();
    importWorld.done(anna, bilal, petition, ImportWorld.HEADING + ImportWorld.row(imported, "VA"));
    String yesterday = clock.instant().minus(Duration.ofDays(1)).toString();
    InvalidationView bySource = proposed(Map.of("source", "ONLINE", "countries", "VA"));
    InvalidationView byTime = proposed(Map.of("confirmedFrom", yesterday, "source", "ONLINE"));
    InvalidationView byBurst =
        proposed(Map.of("burstMoreThan", "1", "burstMinutes", "60", "language", "en"));
    assertEquals(2, bySource.expected(), "the held one too");
    assertEquals(1, byTime.expected());
    assertEquals(2, byBurst.expected());
    signatures.confirm(petitionWorld.token(held));
    tallyWorld.signs(petition, imported, "VA");
    tallyWorld.confirm(petitionWorld.token(imported));
    assertEquals(0, done(byBurst).invalidated(), "one alone is left of those who stood");
    assertEquals(1, done(byTime).invalidated());
    assertEquals(0, done(bySource).invalidated());
    assertEquals(SignatureState.INVALIDATED, moderationWorld.signature(online).state());
    assertEquals(SignatureState.HELD, moderationWorld.signature(waiting).state());
    stands(Map.of("VA", 1L));
  }

  @Test
  @DisplayName("R6: a rule may name a source or an import, and bursts are found within the source")
  void source() throws Exception {
    moderationWorld.confirmed(petition, "VA");
    moderationWorld.confirmed(petition, "VA");
    ImportView partner = importWorld.done(anna, bilal, petition, people(5, "VA"));
    ImportView paper = importWorld.paper(anna, bilal, petition, people(3, "VA"));
    assertEquals(2, preview(Map.of("source", "ONLINE")).count());
    assertEquals(3, preview(Map.of("source", "PAPER")).count());
    assertEquals(5, preview(Map.of("source", "PARTNER")).count());
    assertEquals(3, preview(Map.of("importId", paper.id())).count());
    assertEquals(0, preview(Map.of("importId", paper.id(), "source", "PARTNER")).count());
    Map<String, String> burst = Map.of("burstMoreThan", "4", "burstMinutes", "60");
    assertEquals(10, preview(burst).count());
    Map<String, String> online =
        Map.of("burstMoreThan", "4", "burstMinutes", "60", "source", "ONLINE");
    assertEquals(0, preview(online).count());
    assertEquals(
        List.of(paper.id(), partner.id()),
        Acting.as(anna, () -> lists.imports(petition.slug())).stream()
            .map(ImportChoice::id)
            .toList());
    InvalidInput unknown =
        assertThrows(InvalidInput.class, () -> preview(Map.of("importId", "none")));
    assertEquals("rule.importId", unknown.errors().getFirst().field());
    assertEquals(5, done(proposed(Map.of("importId", partner.id()))).invalidated());
    stands(Map.of("VA", 5L));
  }

  @Test
  @DisplayName("R7: a burst is also found in an hour in which all signatures were held")
  void heldHours() throws Exception {
    Instant night = clock.instant().minus(Duration.ofHours(30));
    for (int i = 0; i < 4; i++) {
      long id = moderationWorld.confirmed(petition, "VA");
      decide(id, ModerationCommand.HOLD);
      timeMachine.confirmedAt(id, night.plusSeconds(i));
    }
    moderationWorld.confirmed(petition, "VA");
    Map<String, String> burst = Map.of("burstMoreThan", "3", "burstMinutes", "10");
    assertEquals(4, preview(burst).count());
    assertEquals(
        4,
        preview(
                Map.of(
                    "burstMoreThan", "3",
                    "burstMinutes", "10",
                    "confirmedTo", night.plusSeconds(60).toString()))
            .count());
    assertEquals(4, done(proposed(burst)).invalidated());
    stands(Map.of("VA", 1L));
  }

  @Test
  @DisplayName("R1: signatures without a stored mail domain that may match are counted apart")
  void withoutDomain() throws Exception {
    moderationWorld.confirmed(petition, "VA");
    timeMachine.withoutDomain(moderationWorld.confirmed(petition, "VA"));
    timeMachine.withoutDomain(moderationWorld.confirmed(petition, "SE"));
    assertEquals(2, preview(Map.of("mailDomain", "example.org")).withoutDomain());
    InvalidationPreview there = preview(Map.of("mailDomain", "example.org", "countries", "VA"));
    assertEquals(1, there.count());
    assertEquals(1, there.withoutDomain());
    String tomorrow = clock.instant().plus(Duration.ofDays(1)).toString();
    assertEquals(
        0, preview(Map.of("mailDomain", "example.org", "signedFrom", tomorrow)).withoutDomain());
    Map<String, String> burst =
        Map.of("mailDomain", "example.org", "burstMoreThan", "1", "burstMinutes", "60");
    assertEquals(2, preview(burst).withoutDomain());
    assertEquals(0, preview(Map.of("countries", "VA")).withoutDomain(), "nobody asked");
  }
}
