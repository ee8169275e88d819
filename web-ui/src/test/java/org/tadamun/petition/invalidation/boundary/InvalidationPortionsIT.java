package org.tadamun.petition.invalidation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.testing.ModerationWorld.corrected;
import static org.tadamun.petition.testing.ModerationWorld.tallied;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.invalidation.control.CandidateSearch;
import org.tadamun.petition.invalidation.control.Findings;
import org.tadamun.petition.invalidation.control.InvalidationRun;
import org.tadamun.petition.invalidation.control.InvalidationSteps;
import org.tadamun.petition.invalidation.control.SearchStates;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.invalidation.entity.RuleVerb;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.Crowd;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Runs of rules over many signatures")
class InvalidationPortionsIT {

  private static final int MANY = 1201;

  @Inject private Clock clock;
  @Inject private Crowd crowd;
  @Inject private InvalidationRun invalidationRun;
  @Inject private Invalidations invalidations;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private CandidateSearch search;
  @Inject private InvalidationSteps steps;
  @Inject private PetitionWorld petitionWorld;
  @Inject private TimeMachine time;

  private InvalidationView proposed(PetitionView petition, String country) throws Exception {
    InvalidationDraft draft =
        new InvalidationDraft(
            null,
            InvalidationRule.of(Map.of("countries", country)),
            InvalidationReason.AUTOMATED,
            null);
    return Acting.as(
        moderationWorld.colleague(petition), () -> invalidations.propose(petition.slug(), draft));
  }

  @Test
  @DisplayName("R4: a run searches held signatures first and again after the confirmed ones")
  void heldFirstAndLast() throws Exception {
    PetitionView petition = petitionWorld.open();
    moderationWorld.confirmed(petition, "VA");
    long held = moderationWorld.confirmed(petition, "VA");
    Person one = moderationWorld.colleague(petition);
    Acting.as(one, () -> moderation.decide(held, Decision.of(ModerationCommand.HOLD)));
    InvalidationRule rule = InvalidationRule.of(Map.of("countries", "VA"));
    var field =
        new CandidateSearch.Field(
            petition.id(), RuleVerb.INVALIDATE, rule, clock.instant().plusSeconds(1), 0);
    Findings findings = search.findings(field);
    assertEquals(
        List.of(held),
        search.portion(field, findings, SignatureState.HELD, 0, 10).stream()
            .map(Signature::id)
            .toList());
    assertEquals(1, search.portion(field, findings, SignatureState.CONFIRMED, 0, 10).size());
    assertEquals(
        List.of(
            SignatureState.HELD,
            SignatureState.CONFIRMED,
            SignatureState.HELD,
            SignatureState.PENDING),
        SearchStates.atWork(RuleVerb.INVALIDATE));
  }

  @Test
  @DisplayName(
      "R4 R5: a run of several portions takes out each signature, and undoing brings each back")
  void portions() throws Exception {
    PetitionView petition = petitionWorld.open();
    Instant before = clock.instant().minus(Duration.ofHours(3));
    crowd.sign(petition, "VA", MANY, before);
    crowd.sign(petition, "SE", 7, before);
    InvalidationView one = proposed(petition, "VA");
    assertEquals(MANY, one.expected());
    Person other = moderationWorld.colleague(petition);
    Acting.as(other, () -> invalidations.approve(one.id()));
    invalidationRun.run();
    InvalidationView done = Acting.as(other, () -> invalidations.one(one.id()));
    assertEquals(InvalidationState.DONE, done.state());
    assertEquals(MANY, done.invalidated());
    assertEquals(Map.of("SE", 7L), tallied(petition));
    assertEquals(Map.of("VA", (long) -MANY), corrected(petition));
    Acting.as(other, () -> invalidations.revert(one.id()));
    invalidationRun.run();
    assertEquals(MANY, Acting.as(other, () -> invalidations.one(one.id())).reverted());
    assertEquals(Map.of("SE", 7L, "VA", (long) MANY), tallied(petition));
    assertEquals(MANY + 7, moderationWorld.recount(petition));
    assertEquals(Map.of(), corrected(petition));
  }

  @Test
  @DisplayName("R4 R5: figures and log agree with the signatures while moderators decide as well")
  void amidOthers() throws Exception {
    PetitionView petition = petitionWorld.open();
    crowd.sign(petition, "VA", MANY, clock.instant().minus(Duration.ofHours(3)));
    InvalidationView one = proposed(petition, "VA");
    Person other = moderationWorld.colleague(petition);
    Acting.as(other, () -> invalidations.approve(one.id()));
    List<Long> ids = petitionWorld.rows(petition.id()).stream().map(Signature::id).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> running = new ArrayList<>();
      running.add(threads.submit(invalidationRun::run));
      for (int seed = 0; seed < 3; seed++) {
        Random random = new Random(seed);
        running.add(threads.submit(() -> decide(petition, ids, random)));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
    }
    agree(petition);
    InvalidationView done = Acting.as(other, () -> invalidations.one(one.id()));
    assertTrue(done.invalidated() > 0);
    Acting.as(other, () -> invalidations.revert(one.id()));
    invalidationRun.run();
    agree(petition);
  }

  private List<Long> unfinished(PetitionView petition) {
    return steps.unfinished().stream()
        .filter(id -> steps.field(id).petitionId() == petition.id())
        .toList();
  }

  private void together(Callable<?> steps) {
    time.inTransaction(
        () -> {
          try {
            steps.call();
          } catch (Exception failed) {
            throw new IllegalStateException(failed);
          }
        });
  }

  private long begun(PetitionView petition, RuleVerb verb, Map<String, String> rule)
      throws Exception {
    InvalidationDraft draft = new InvalidationDraft(verb, InvalidationRule.of(rule), null, null);
    Acting.as(
        moderationWorld.colleague(petition), () -> invalidations.propose(petition.slug(), draft));
    return unfinished(petition).stream()
        .filter(id -> steps.field(id).verb() == verb)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("R4: a run that invalidates lets a later run that holds go first")
  void overtaken() throws Exception {
    PetitionView petition = petitionWorld.open();
    crowd.sign(petition, "VA", 2, clock.instant().minus(Duration.ofHours(3)));
    crowd.sign(petition, "SE", 1, clock.instant().minus(Duration.ofHours(3)));
    InvalidationView one = proposed(petition, "VA");
    Person other = moderationWorld.colleague(petition);
    // In one transaction, so that the server's own timer finds both runs or none.
    together(
        () -> {
          Acting.as(other, () -> invalidations.approve(one.id()));
          long older = unfinished(petition).getLast();
          assertFalse(steps.isOvertaken(older));
          long hold = begun(petition, RuleVerb.HOLD, Map.of("countries", "SE"));
          assertEquals(List.of(hold, older), unfinished(petition));
          assertTrue(steps.isOvertaken(older));
          assertFalse(steps.isOvertaken(hold));
          return null;
        });
    invalidationRun.run();
    assertEquals(List.of(), unfinished(petition));
    assertEquals(Map.of(), tallied(petition));
  }

  @Test
  @DisplayName(
      "R4 R9: a run releases each signature of a repeated name, also found between portions")
  void namesFoundAnew() throws Exception {
    PetitionView petition = petitionWorld.open();
    long waiting = moderationWorld.pending(petition, "Omar", "omar@one.example", "VA");
    crowd.sign(petition, "VA", MANY, clock.instant().minus(Duration.ofHours(3)));
    long first = moderationWorld.confirmed(petition, "Omar", "two.example", "VA");
    long second = moderationWorld.confirmed(petition, "Omar", "three.example", "VA");
    begun(petition, RuleVerb.HOLD, Map.of("countries", "VA"));
    invalidationRun.run();
    long id = begun(petition, RuleVerb.RELEASE, Map.of("sameNameMoreThan", "2"));
    boolean more = true;
    while (more) {
      CandidateSearch.Field field = steps.field(id);
      more = steps.step(id, field, search.findings(field));
    }
    assertEquals(SignatureState.PENDING, moderationWorld.signature(waiting).state());
    for (long counted : new long[] {first, second}) {
      assertEquals(SignatureState.CONFIRMED, moderationWorld.signature(counted).state());
    }
    assertEquals(Map.of("VA", 2L), tallied(petition));
  }

  private Void decide(PetitionView petition, List<Long> ids, Random random) throws Exception {
    Person person = moderationWorld.colleague(petition);
    ModerationCommand[] commands = {ModerationCommand.HOLD, ModerationCommand.RELEASE};
    for (int i = 0; i < 20; i++) {
      Decision decision = Decision.of(commands[i % commands.length]);
      List<Long> some = random.ints(8, 0, ids.size()).mapToObj(ids::get).distinct().toList();
      Acting.as(person, () -> moderation.decideAll(petition.slug(), some, decision));
    }
    return null;
  }

  private void agree(PetitionView petition) {
    long recounted = moderationWorld.recount(petition);
    assertEquals(recounted, tallied(petition).getOrDefault("VA", 0L));
    assertEquals(recounted - MANY, corrected(petition).getOrDefault("VA", 0L));
  }
}
