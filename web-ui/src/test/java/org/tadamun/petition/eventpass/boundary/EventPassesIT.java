package org.tadamun.petition.eventpass.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.eventpass.entity.PassState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PassWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

/** This server has the default rate limit: 30 in five minutes. */
@InServer
@DisplayName("Event passes")
class EventPassesIT extends FourEyes {

  private static final int RATE = 30;
  private static final int HALL = 200;

  @Inject private EventPasses passes;
  @Inject private Forgetting forgetting;
  @Inject private PassWorld passWorld;
  @Inject private Signatures signatures;

  private EventPassView make(int most) throws Exception {
    return Acting.as(anna, () -> passes.make(petition.slug(), passWorld.valid(most)));
  }

  private EventPassView read(EventPassView pass) throws Exception {
    return Acting.as(anna, () -> passes.ofPetition(petition.slug())).stream()
        .filter(one -> one.id().equals(pass.id()))
        .findFirst()
        .orElseThrow();
  }

  private Answer sign(String address, String pass) {
    return send(address, PassWorld.signature(pass));
  }

  private Answer send(String address, JsonObject body) {
    return Api.anonymous()
        .with("X-Forwarded-For", address)
        .post("/petitions/" + petition.slug() + "/signatures", body);
  }

  private long kept() {
    return petitionWorld.rows(petition.id()).size();
  }

  private void assertToldToWait(Answer answer) {
    answer.requireProblem(ProblemType.TOO_MANY);
    int seconds = Integer.parseInt(answer.header("Retry-After"));
    assertTrue(seconds > 0 && seconds <= 300, () -> seconds + " seconds");
  }

  @Test
  @DisplayName(
      "R2 R5: 200 signers at one address of a small country sign through a pass, and all count")
  void hall() throws Exception {
    EventPassView pass = make(HALL);
    String address = PassWorld.address();
    List<String> signers = new ArrayList<>();
    for (int i = 0; i < HALL; i++) {
      JsonObject body = PassWorld.signature(pass.code(), "LU");
      send(address, body).require(202);
      signers.add(body.getString("email"));
    }
    assertEquals(HALL, kept());
    assertEquals(HALL, read(pass).used());
    assertEquals(PassState.USED_UP, read(pass).state());
    for (String signer : signers) {
      String token = petitionWorld.token(signer);
      assertEquals(SignatureState.CONFIRMED, signatures.confirm(token).status());
    }
    assertEquals(Map.of("LU", (long) HALL), ModerationWorld.tallied(petition));
  }

  @Test
  @DisplayName(
      "Passes are listed by when they were made, even if another node numbered them otherwise")
  void newest() throws Exception {
    EventPassView newer = make(5);
    EventPassView older = make(6);
    forgetting.made("petition_event_pass", "public_id", older.id(), Duration.ofDays(1));
    assertEquals(
        List.of(newer.id(), older.id()),
        Acting.as(anna, () -> passes.ofPetition(petition.slug())).stream()
            .map(EventPassView::id)
            .toList());
  }

  @Test
  @DisplayName("R4: without a pass a signer above the rate limit is told to wait")
  void without() {
    String address = PassWorld.address();
    for (int i = 0; i < RATE; i++) {
      sign(address, null).require(202);
    }
    assertToldToWait(sign(address, null));
    assertEquals(RATE, kept());
    sign(PassWorld.address(), null).require(202);
  }

  @Test
  @DisplayName("R3 R4: never more signatures than the pass allows come through it, even at once")
  void atOnce() throws Exception {
    EventPassView pass = make(20);
    String address = PassWorld.address();
    Map<Integer, Long> answers;
    try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
      List<Future<Answer>> sent =
          IntStream.range(0, 60)
              .mapToObj(i -> crowd.submit(() -> sign(address, pass.code())))
              .toList();
      answers =
          sent.stream()
              .map(EventPassesIT::get)
              .peek(answer -> assertTrue(answer.status() == 202 || isToldToWait(answer)))
              .map(Answer::status)
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
    assertEquals(Map.of(202, 20L + RATE, 429, 10L), answers);
    assertEquals(20, read(pass).used());
    assertEquals(20 + RATE, kept());
  }

  private static boolean isToldToWait(Answer answer) {
    return answer.status() == 429 && answer.header("Retry-After") != null;
  }

  private static Answer get(Future<Answer> answer) {
    try {
      return answer.get();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  @DisplayName("R4: for a pass that is not valid here, or unknown, the ordinary rate limit applies")
  void notValid() throws Exception {
    EventPassView over = make(50);
    passWorld.shift(over.id(), Duration.ofHours(-1));
    EventPassView early = make(50);
    passWorld.shift(early.id(), Duration.ofHours(1));
    EventPassView revoked = make(50);
    Acting.as(anna, () -> passes.revoke(revoked.id()));
    PetitionView other = petitionWorld.open();
    Person owner = world.person(Role.COORDINATOR, other.campaignId(), null);
    EventPassView foreign = Acting.as(owner, () -> passes.make(other.slug(), passWorld.valid(50)));
    assertEquals(PassState.OVER, read(over).state());
    assertEquals(PassState.UPCOMING, read(early).state());
    String address = PassWorld.address();
    List<String> codes =
        List.of(
            over.code(), early.code(), revoked.code(), foreign.code(), "bcdfghjkmnpq", "' or 1=1");
    for (int i = 0; i < RATE; i++) {
      sign(address, codes.get(i % codes.size())).require(202);
    }
    for (String code : codes) {
      assertToldToWait(sign(address, code));
    }
    assertEquals(RATE, kept());
    for (EventPassView pass : List.of(over, early, revoked)) {
      assertEquals(0, read(pass).used());
    }
  }

  @Test
  @DisplayName("R2 R5: a refused signature is not counted, and a code may be typed in capitals")
  void refused() throws Exception {
    EventPassView pass = make(5);
    Api api = Api.anonymous().with("X-Forwarded-For", PassWorld.address());
    String path = "/petitions/" + petition.slug() + "/signatures";
    String wrong = PassWorld.signature(pass.code()).toString().replace("\"SE\"", "\"XQ\"");
    api.post(path, wrong).requireMistake("country", null);
    assertEquals(0, read(pass).used());
    Answer taken = sign(PassWorld.address(), pass.code().toUpperCase(Locale.ROOT));
    assertEquals(sign(PassWorld.address(), null).require(202).body(), taken.require(202).body());
    assertEquals(1, read(pass).used());
  }

  @Test
  @DisplayName(
      "R6: staff who may write petitions make, list and revoke passes, each in the audit trail")
  void staff() throws Exception {
    EventPassView pass = make(7);
    assertEquals("/petitions/" + petition.slug() + "/pass/" + pass.code(), pass.path());
    assertEquals(PassState.VALID, pass.state());
    assertEquals(anna.name(), pass.madeBy());
    EventPassView revoked = Acting.as(bilal, () -> passes.revoke(pass.id()));
    assertEquals(PassState.REVOKED, revoked.state());
    assertEquals(bilal.name(), revoked.revokedBy());
    assertNotNull(revoked.revokedAt());
    List<String> trail =
        world.audit("event-pass", pass.id()).stream().map(AuditEntry::action).toList();
    assertEquals(List.of("event-pass.made", "event-pass.revoked"), trail);
    Acting.refused(anna, WrongState.class, () -> passes.revoke(pass.id()));
    Acting.refused(anna, NotFound.class, () -> passes.revoke("none"));
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Acting.refused(stranger, Forbidden.class, () -> passes.ofPetition(petition.slug()));
    Acting.refused(stranger, Forbidden.class, () -> passes.revoke(pass.id()));
    Acting.refused(
        stranger, Forbidden.class, () -> passes.make(petition.slug(), passWorld.valid(7)));
    Person organiser = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), null);
    Acting.refused(organiser, Forbidden.class, () -> passes.ofPetition(petition.slug()));
    assertFalse(read(pass).isRevocable());
  }

  @Test
  @DisplayName("R8: staff who may revoke a pass erase its name; it stays valid under its code")
  void nameErased() throws Exception {
    EventPassView pass = make(7);
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Acting.refused(stranger, Forbidden.class, () -> passes.eraseName(pass.id()));
    Acting.refused(anna, NotFound.class, () -> passes.eraseName("none"));
    assertTrue(read(pass).isNamed());
    EventPassView erased = Acting.as(bilal, () -> passes.eraseName(pass.id()));
    assertFalse(erased.isNamed());
    sign(PassWorld.address(), pass.code()).require(202);
    EventPassView stored = read(pass);
    assertEquals(pass.code(), stored.name());
    assertEquals(PassState.VALID, stored.state());
    assertEquals(1, stored.used());
    AuditEntry told = world.audit("event-pass", pass.id()).getLast();
    assertEquals("event-pass.name-erased", told.action());
    assertEquals(bilal.name(), told.actor());
    assertEquals("VALID", told.to());
    int lines = world.audit("event-pass", pass.id()).size();
    assertEquals(stored, Acting.as(anna, () -> passes.eraseName(pass.id())), "nothing is left");
    assertEquals(lines, world.audit("event-pass", pass.id()).size());
    assertEquals(stored, read(pass));
  }
}
