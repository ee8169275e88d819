package org.tadamun.petition.moderation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.testing.ModerationWorld.because;
import static org.tadamun.petition.testing.ModerationWorld.corrected;
import static org.tadamun.petition.testing.ModerationWorld.tallied;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.byhand.entity.DecidedByHand;
import org.tadamun.petition.byhand.entity.TooManyByHand;
import org.tadamun.petition.byhand.testing.HandWorld;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.Crowd;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Limit of decisions by hand")
class ByHandIT extends FourEyes {

  private static final JsonObject NOTHING = JsonValue.EMPTY_JSON_OBJECT;
  private static final Decision INVALIDATE =
      new Decision(ModerationCommand.INVALIDATE, InvalidationReason.TEST, null);
  private static final int MOST = DecidedByHand.MOST;
  private static final int PAGE = Moderation.MOST;

  @Inject private Clock clock;
  @Inject private Crowd crowd;
  @Inject private HandWorld handWorld;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;

  /** Stores this many confirmed signatures from Sweden; returns the ids of all of the petition. */
  private List<Long> signed(PetitionView of, int many) {
    crowd.sign(of, "SE", many, clock.instant().minus(Duration.ofDays(2)));
    return petitionWorld.rows(of.id()).stream().map(Signature::id).toList();
  }

  private int decide(Person who, PetitionView of, List<Long> ids, Decision decision)
      throws Exception {
    return Acting.as(who, () -> moderation.decideAll(of.slug(), ids, decision));
  }

  /** The actor of the last decision about this signature, as the trail names it. */
  private String actor(long id) {
    return world.audit("signature", Long.toString(id)).getLast().actor();
  }

  @Test
  @Timeout(300)
  @DisplayName(
      "R7: beyond 500 decisions of one person on a petition in a day a request is refused whole")
  void most() throws Exception {
    List<Long> ids = signed(petition, MOST + 10);
    Decision hold = Decision.of(ModerationCommand.HOLD);
    assertEquals(PAGE, decide(anna, petition, ids.subList(0, PAGE), INVALIDATE));
    assertEquals(PAGE, decide(anna, petition, ids.subList(PAGE, 2 * PAGE), hold));
    List<Long> rest = ids.subList(2 * PAGE, MOST + 10);
    TooManyByHand refusal =
        assertThrows(TooManyByHand.class, () -> decide(anna, petition, rest, INVALIDATE));
    assertEquals(MOST - 2 * PAGE, refusal.arguments()[1]);
    assertEquals(Map.of("SE", (long) rest.size()), tallied(petition), "nobody is taken out");
    assertEquals(Map.of("SE", -2L * PAGE), corrected(petition));
    assertEquals(100, decide(anna, petition, rest.subList(0, 100), INVALIDATE));
    List<Long> ten = rest.subList(100, 110);
    for (Decision more : List.of(INVALIDATE, hold)) {
      assertThrows(TooManyByHand.class, () -> decide(anna, petition, ten, more));
    }
    // A decision that the state does not allow is none.
    assertEquals(0, decide(anna, petition, ids.subList(0, 10), INVALIDATE));
    // Decisions that give back are not limited, so that a mistake can be corrected at once.
    Decision revert = Decision.of(ModerationCommand.REVERT);
    assertEquals(PAGE, decide(anna, petition, ids.subList(0, PAGE), revert));
    Decision release = Decision.of(ModerationCommand.RELEASE);
    assertEquals(PAGE, decide(anna, petition, ids.subList(PAGE, 2 * PAGE), release));
    assertThrows(TooManyByHand.class, () -> decide(anna, petition, ten, INVALIDATE));
    // Other staff members and other petitions have limits of their own.
    assertEquals(10, decide(bilal, petition, ten, INVALIDATE));
    PetitionView other = petitionWorld.open();
    Person there = moderationWorld.colleague(other);
    assertEquals(1, decide(there, other, signed(other, 1), INVALIDATE));
    assertEquals(Map.of("SE", 2L * PAGE), tallied(petition));
  }

  @Test
  @DisplayName("R7: a key above the limit gets 429 with a hint at rules, and nothing changes")
  void byKey() throws Exception {
    List<Long> ids = signed(petition, 2);
    Api key = moderationWorld.moderator(petition);
    String path = "/signatures/" + ids.getFirst() + "/commands/";
    key.post(path + "hold", NOTHING).require(200);
    handWorld.took(petition, actor(ids.getFirst()), MOST - 1, Duration.ZERO);
    key.post(path + "release", NOTHING).require(200);
    String second = "/signatures/" + ids.getLast() + "/commands/";
    Answer refused =
        key.post(second + "invalidate", because("AUTOMATED")).requireProblem(ProblemType.TOO_MANY);
    assertTrue(refused.json().getString("detail").contains("rule"), refused.body());
    assertTrue(Long.parseLong(refused.header("Retry-After")) > 0);
    key.post(second + "hold", NOTHING).requireProblem(ProblemType.TOO_MANY);
    assertEquals(SignatureState.CONFIRMED, moderationWorld.signature(ids.getLast()).state());
    assertEquals(List.of(), world.audit("signature", ids.getLast().toString()));
    assertEquals(Map.of("SE", 2L), tallied(petition));
  }

  @Test
  @DisplayName("R7: byhand R2: simultaneous decisions of one actor are counted one after the other")
  void atOnce() throws Exception {
    List<Long> ids = signed(petition, 40);
    assertEquals(1, decide(anna, petition, ids.subList(0, 1), INVALIDATE));
    handWorld.took(petition, actor(ids.getFirst()), MOST - 1 - 10, Duration.ZERO);
    List<Future<Integer>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      for (int from = 1; from <= 21; from += 10) {
        List<Long> ten = ids.subList(from, from + 10);
        running.add(threads.submit(() -> attempt(ten)));
      }
    }
    int done = 0;
    for (Future<Integer> one : running) {
      done += one.get();
    }
    assertEquals(10, done);
    assertEquals(Map.of("SE", 40L - 1 - 10), tallied(petition));
  }

  private int attempt(List<Long> ids) throws Exception {
    try {
      return decide(anna, petition, ids, INVALIDATE);
    } catch (TooManyByHand refused) {
      return 0;
    } catch (EJBException failed) {
      throw new AssertionError("refused by no sentence", failed);
    }
  }
}
