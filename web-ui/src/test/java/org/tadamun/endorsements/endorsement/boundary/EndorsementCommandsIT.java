package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementCommand;
import org.tadamun.endorsements.endorsement.entity.EndorsementEvent;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;

/** Sends the commands as an integrator does, each to its own path. */
@InServer
@DisplayName("Commands on endorsements")
class EndorsementCommandsIT extends AtTheDesk {

  @Inject private Endorsements endorsements;
  @Inject private Keys keys;

  private Api key;

  @BeforeEach
  void open() {
    key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
  }

  @Test
  @DisplayName(
      "R2 R10: a command in a wrong state is refused with state and command, and changes nothing")
  void everyWrongOne() throws Exception {
    for (EndorsementState state : EndorsementState.values()) {
      EndorsementView before = endorsementWorld.in(desk, state);
      int events = read(before.id()).events().size();
      for (EndorsementCommand command : EndorsementCommand.values()) {
        if (!command.isPossibleIn(state)) {
          Answer refused = run(before.id(), command.verb(), everything());
          refused.requireProblem(ProblemType.WRONG_STATE);
          String detail = refused.json().getString("detail");
          assertTrue(detail.contains(state.name()), detail);
          assertTrue(detail.contains(command.verb()), detail);
        }
      }
      EndorsementView after = read(before.id());
      assertEquals(state, after.state());
      assertEquals(before.version(), after.version());
      assertEquals(events, after.events().size());
    }
  }

  @Test
  @DisplayName("R2: a wrong state is told before a wrong owner of the promise")
  void wrongOwner() throws Exception {
    String stranger = endorsementWorld.desk().anna().publicId();
    String elsewhere = world.person(Role.COUNTRY_ORGANISER, desk.campaign().id(), "SE").publicId();
    List<EndorsementCommand> promises =
        List.of(EndorsementCommand.PLEDGE, EndorsementCommand.NOT_RECEIVED);
    for (EndorsementState state : EndorsementState.values()) {
      EndorsementView before = endorsementWorld.in(desk, state);
      for (EndorsementCommand command : promises) {
        for (String owner : List.of(stranger, elsewhere, "nobody")) {
          JsonObject sent = with("promisedBy", "2020-11-30").add("owner", owner).build();
          Answer refused = run(before.id(), command.verb(), sent);
          if (command.isPossibleIn(state)) {
            refused.requireMistake("owner", owner);
          } else {
            refused.requireProblem(ProblemType.WRONG_STATE);
            String detail = refused.json().getString("detail");
            assertTrue(detail.contains(state.name()), detail);
            assertTrue(detail.contains(command.verb()), detail);
          }
        }
      }
      assertEquals(before.version(), read(before.id()).version());
    }
  }

  @Test
  @DisplayName("R2: a wrong state is told before a wrong day")
  void impossibleDay() throws Exception {
    EndorsementView published = endorsementWorld.in(desk, EndorsementState.PUBLISHED);
    JsonObject promised = with("promisedBy", "1850-11-30").build();
    run(published.id(), "pledge", promised).requireProblem(ProblemType.WRONG_STATE);
    JsonObject received = with("receivedOn", "1850-11-30").build();
    run(published.id(), "receive", received).requireProblem(ProblemType.WRONG_STATE);
    EndorsementView pledged = endorsementWorld.in(desk, EndorsementState.PLEDGED);
    run(pledged.id(), "pledge", promised).requireMistake("promisedBy", "1850-11-30");
    run(pledged.id(), "receive", received).requireMistake("receivedOn", "1850-11-30");
  }

  @Test
  @DisplayName(
      "R2 R10: an endorsement goes from invitation to withdrawal, and each step is recorded")
  void wholeLife() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.INVITED).id();
    step(id, "pledge", with("promisedBy", "2020-11-30").add("owner", desk.anna().publicId()));
    step(id, "receive", with("receivedOn", "2020-11-28"));
    step(id, "request-proof", with("note", "asked the secretary"));
    step(id, "add-evidence", with("kind", "PUBLIC_URL").add("url", EndorsementWorld.PAGE));
    step(id, "approve", Json.createObjectBuilder());
    step(id, "publish", consent());
    step(id, "unpublish", Json.createObjectBuilder());
    step(id, "publish", Json.createObjectBuilder());
    Answer last = step(id, "withdraw", with("note", "they asked for it"));
    assertEquals("WITHDRAWN", last.json().getString("state"));

    EndorsementView read = read(id);
    assertEquals(
        List.of(
            "invite INVITED",
            "pledge PLEDGED",
            "receive RECEIVED",
            "request-proof VERIFYING",
            "add-evidence VERIFIED",
            "approve APPROVED",
            "publish PUBLISHED",
            "unpublish APPROVED",
            "publish PUBLISHED",
            "withdraw WITHDRAWN"),
        read.events().stream().map(event -> event.verb() + " " + event.to()).toList());
    EndorsementEvent asked = read.events().get(3);
    assertEquals("asked the secretary", asked.note());
    assertTrue(asked.actor().startsWith("key:"), asked.actor());
    assertEquals(
        List.of(
            "created",
            "pledged",
            "received",
            "proof-requested",
            "evidence-added",
            "approved",
            "published",
            "unpublished",
            "published",
            "withdrawn"),
        world.audit("endorsement", id).stream()
            .map(entry -> entry.action().replace("endorsement.", ""))
            .toList());
  }

  @Test
  @DisplayName("A command with an old version is refused; without a version only the state decides")
  void versions() throws Exception {
    EndorsementView seen = endorsementWorld.in(desk, EndorsementState.INVITED);
    String path = "/endorsements/" + seen.id() + "/commands/receive";
    key.with("If-Match", "\"" + (seen.version() - 1) + "\"")
        .post(path, nothing())
        .requireProblem(ProblemType.STALE);
    key.with("If-Match", "\"other\"").post(path, nothing()).requireProblem(ProblemType.STALE);
    Answer done =
        key.with("If-Match", "\"" + seen.version() + "\"").post(path, nothing()).require(200);
    assertEquals("\"" + done.json().getInt("version") + "\"", done.header("ETag"));
    assertEquals(
        endorsementWorld.today().toString(),
        done.json().getString("receivedOn"),
        "without a day it came today");
  }

  @Test
  @DisplayName("A consent that is too long or has no real day is refused beside a public act")
  void consentBesideIt() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.APPROVED).id();
    JsonObjectBuilder source = with("url", EndorsementWorld.PAGE);
    JsonObject sent =
        with("basis", "PUBLIC_ACT")
            .add("source", source)
            .add("consentOn", "-999999999-01-01")
            .add("consentText", "x".repeat(4001))
            .build();
    run(id, "publish", sent).requireProblem(ProblemType.INVALID);
    assertEquals(EndorsementState.APPROVED, read(id).state());
  }

  @Test
  @DisplayName(
      "The trail names what a command replaced, without words; a known day of receipt is kept")
  void replaced() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.INVITED).id();
    key.with("If-Match", "*")
        .patch("/endorsements/" + id, with("receivedOn", "2020-11-28").build())
        .require(200);
    Answer received = step(id, "receive", Json.createObjectBuilder());
    assertEquals("2020-11-28", received.json().getString("receivedOn"));
    step(id, "request-proof", Json.createObjectBuilder());
    step(id, "add-evidence", with("kind", "PUBLIC_URL").add("url", EndorsementWorld.PAGE));
    step(id, "approve", Json.createObjectBuilder());
    step(id, "publish", consent());
    step(id, "unpublish", Json.createObjectBuilder());
    JsonObjectBuilder source = with("url", EndorsementWorld.PAGE);
    step(id, "publish", with("basis", "PUBLIC_ACT").add("source", source));
    AuditEntry last = world.audit("endorsement", id).getLast();
    assertEquals(
        "APPROVED; basis=CONSENT; consentOn="
            + EndorsementDrafts.SENT
            + "; consentText=…; sourceUrl=",
        last.from());
    assertEquals("PUBLISHED; basis=PUBLIC_ACT; consentOn=; consentText=; sourceUrl=…", last.to());
  }

  @Test
  @DisplayName("An unknown command and a command on an unknown endorsement are not found")
  void unknown() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.INVITED).id();
    run(id, "delete", nothing()).requireProblem(ProblemType.NOT_FOUND);
    run("no-such-thing", "receive", nothing()).requireProblem(ProblemType.NOT_FOUND);
  }

  @Test
  @DisplayName("Commands need a key with the scope, of an organisation of the campaign")
  void scopes() throws Exception {
    String path =
        "/endorsements/"
            + endorsementWorld.in(desk, EndorsementState.INVITED).id()
            + "/commands/receive";
    Api.anonymous().post(path, nothing()).requireProblem(ProblemType.UNAUTHENTICATED);
    keys.of(desk.campaign(), Permission.ACTION_WRITE)
        .post(path, nothing())
        .requireProblem(ProblemType.FORBIDDEN);
    keys.of(world.liveCampaign(), Permission.ENDORSEMENT_WRITE)
        .post(path, nothing())
        .requireProblem(ProblemType.FORBIDDEN);
    key.post(path, nothing()).require(200);
  }

  private Answer step(String id, String command, JsonObjectBuilder body) {
    return run(id, command, body.build()).require(200);
  }

  private Answer run(String id, String command, JsonObject body) {
    return key.post("/endorsements/" + id + "/commands/" + command, body);
  }

  private EndorsementView read(String id) throws Exception {
    return Acting.as(desk.anna(), () -> endorsements.one(id));
  }

  private static JsonObject nothing() {
    return Json.createObjectBuilder().build();
  }

  private static JsonObjectBuilder with(String name, String value) {
    return Json.createObjectBuilder().add(name, value);
  }

  private static JsonObjectBuilder consent() {
    return with("basis", "CONSENT")
        .add("consentOn", EndorsementDrafts.SENT.toString())
        .add("consentText", "You may show our name.");
  }

  /** All fields that any command may ask for, so that only the state can be wrong. */
  private JsonObject everything() {
    return consent()
        .add("promisedBy", "2020-11-30")
        .add("owner", desk.anna().publicId())
        .add("kind", "PUBLIC_URL")
        .add("url", EndorsementWorld.PAGE)
        .add("reason", "a fake")
        .build();
  }
}
