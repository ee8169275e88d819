package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.EndorserRecords;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R13: Erasure of endorsements")
class ForgottenEndorsementsIT extends AtTheDesk {

  private static final Duration LONG_AGO = Duration.ofDays(366);

  @Inject private EndorsementCommands commands;
  @Inject private EndorsementLists lists;
  @Inject private Endorsements endorsements;
  @Inject private EndorserRecords records;
  @Inject private Endorsers endorsers;
  @Inject private Forgetting forgetting;
  @Inject private Keys keys;
  @Inject private Tables tables;

  private String word;
  private EndorserView person;

  @BeforeEach
  void open() {
    word = World.unique("zoe");
    person = endorsementWorld.add(EndorsementDrafts.person(word, "CA"));
  }

  /** A withdrawn endorsement of this person, with the word in every text. */
  private EndorsementView withdrawn() throws Exception {
    EndorsementView shown =
        endorsementWorld.published(desk, person.id(), EndorsementDrafts.letter(word + " speaks"));
    anna(() -> commands.addEvidence(shown.id(), null, EvidenceKind.PHONE, null, word + " called"));
    return anna(() -> commands.withdraw(shown.id(), null, word + " wrote to us"));
  }

  @Test
  @DisplayName(
      "The words are erased from every column, also of the trail; state, days and figures stay")
  void everywhere() throws Exception {
    String id = withdrawn().id();
    List<String> before = tables.columnsWith(word);
    for (String column :
        List.of(
            "endorsements_endorser.name",
            "endorsements_endorser.search_text",
            "endorsements_endorser.sort_key",
            "endorsements_endorsement.display_name",
            "endorsements_endorsement.search_text",
            "endorsements_evidence.note",
            "endorsements_event.note")) {
      assertTrue(before.contains(column), "the scan finds it in " + column);
    }
    Map<EndorsementState, Long> figures = byState();

    EndorsementView gone = anna(() -> commands.forget(id, null));

    assertEquals(List.of(), tables.columnsWith(word));
    assertEquals(figures, byState());
    assertEquals(EndorsementState.WITHDRAWN, gone.state());
    assertNotNull(gone.forgottenAt());
    assertNotNull(gone.withdrawnOn());
    assertEquals("CA", gone.endorser().country());
    assertEquals(2, gone.evidence().size());
    assertEquals(List.of(), gone.commands());
    assertEquals("forget", gone.events().getLast().verb());
    AuditEntry last = world.audit("endorsement", id).getLast();
    assertEquals("endorsement.forgotten WITHDRAWN", last.action() + " " + last.to());
    assertEquals("endorser.forgotten", world.audit("endorser", person.id()).getLast().action());
    assertTrue(anna(() -> endorsers.byId(person.id())).isEmpty());
  }

  @Test
  @DisplayName(
      "The endorser's record stays if there is another endorsement, and is no longer linked")
  void elsewhere() throws Exception {
    String here = withdrawn().id();
    String there = endorsementWorld.invited(endorsementWorld.desk(), person.id(), letter()).id();
    EndorsementView gone = anna(() -> commands.forget(here, null));
    assertNotEquals(person.id(), gone.endorser().id());
    assertEquals(person.kind(), gone.endorser().kind());
    assertEquals(
        List.of(
            "endorsements_endorsement.display_name",
            "endorsements_endorsement.search_text",
            "endorsements_endorser.name",
            "endorsements_endorser.search_text",
            "endorsements_endorser.sort_key",
            "endorsements_endorser.sort_name"),
        tables.columnsWith(word).stream().sorted().toList());
    assertTrue(anna(() -> endorsers.byId(person.id())).isPresent());
    assertNotNull(there);
  }

  @Test
  @DisplayName(
      "Only an ended endorsement is erased, once, by staff who may write those of its country")
  void refusals() throws Exception {
    Person swede = world.person(Role.COUNTRY_ORGANISER, desk.campaign().id(), "SE");
    EndorsementView declined = endorsementWorld.in(desk, EndorsementState.DECLINED);
    Acting.refused(swede, Forbidden.class, () -> commands.forget(declined.id(), null));
    for (EndorsementState state : EndorsementState.values()) {
      if (!state.hasEnded()) {
        String id = endorsementWorld.in(desk, state).id();
        assertThrows(WrongState.class, () -> anna(() -> commands.forget(id, null)), state.name());
      }
    }
    Api key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    String path = "/endorsements/" + declined.id() + "/commands/forget";
    JsonObject gone = key.post(path, nothing()).require(200).json();
    assertEquals("DECLINED", gone.getString("state"));
    key.post(path, nothing()).requireProblem(ProblemType.WRONG_STATE);
    assertEquals("[]", gone.getJsonArray("commands").toString());
  }

  @Test
  @DisplayName(
      "endorser R5: the record of an endorser is erased only if no endorsement refers to it")
  void record() throws Exception {
    EndorsementView invited = endorsementWorld.invited(desk, person.id(), letter());
    Api key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    String path = "/endorsers/" + person.id();
    key.post(path + "/erasure", nothing()).requireProblem(ProblemType.WRONG_STATE);
    anna(() -> commands.decline(invited.id(), null, null));
    key.post(path + "/erasure", nothing()).requireProblem(ProblemType.WRONG_STATE);
    key.get(path).require(200);
    anna(() -> commands.forget(invited.id(), null));
    key.post(path + "/erasure", nothing()).requireProblem(ProblemType.NOT_FOUND);

    EndorserView unused = endorsementWorld.add(EndorsementDrafts.person(word + "2", "CA"));
    Person swede = world.person(Role.COUNTRY_ORGANISER, desk.campaign().id(), "SE");
    Acting.refused(swede, Forbidden.class, () -> forget(unused.id(), unused.version()));
    key.with("If-Match", "\"99\"")
        .post("/endorsers/" + unused.id() + "/erasure", nothing())
        .requireProblem(ProblemType.STALE);
    key.post("/endorsers/" + unused.id() + "/erasure", nothing()).require(204);
    key.get("/endorsers/" + unused.id()).requireProblem(ProblemType.NOT_FOUND);
    assertEquals(List.of(), tables.columnsWith(word));
  }

  @Test
  @DisplayName("Ended and unanswered endorsements are erased after 366 days and not after 364")
  void retention() throws Exception {
    String silent = endorsementWorld.invited(desk, person.id(), letter()).id();
    String declined = endorsementWorld.in(desk, EndorsementState.DECLINED).id();
    String rejected = endorsementWorld.in(desk, EndorsementState.REJECTED).id();
    String withdrawn = endorsementWorld.in(desk, EndorsementState.WITHDRAWN).id();
    String shown = endorsementWorld.in(desk, EndorsementState.PUBLISHED).id();
    String lapsed = endorsementWorld.in(desk, EndorsementState.LAPSED).id();
    String fresh = endorsementWorld.in(desk, EndorsementState.DECLINED).id();
    for (String id : List.of(silent, declined, rejected, withdrawn, shown, lapsed)) {
      old(id, LONG_AGO);
    }
    old(fresh, Duration.ofDays(364));
    forgetting.apply("endorsements");
    for (String id : List.of(silent, declined, rejected, withdrawn)) {
      assertNotNull(read(id).forgottenAt());
    }
    for (String id : List.of(shown, lapsed, fresh)) {
      assertNull(read(id).forgottenAt());
      assertFalse(read(id).displayName().isEmpty());
    }
    assertEquals(EndorsementState.DECLINED, read(declined).state());
    assertEquals(EndorsementState.WITHDRAWN, read(silent).state(), "nobody waits for an answer");
    assertEquals(List.of(), tables.columnsWith(word));
    assertEquals(0, forgetting.forecast("endorsements").due());
  }

  @Test
  @DisplayName(
      "The retention keeps the record of who withdrew; the wish then still blocks a public act")
  void withdrawnAndKnown() throws Exception {
    long campaign = desk.campaign().id();
    String gone = withdrawn().id();
    String unasked = endorsementWorld.add(EndorsementDrafts.person(word + "2", "CA")).id();
    String invited = endorsementWorld.invited(desk, unasked, letter()).id();
    anna(() -> commands.withdraw(invited, null, null));
    old(gone, LONG_AGO);
    old(invited, LONG_AGO);
    forgetting.apply("endorsements");
    assertNotNull(read(gone).forgottenAt());
    assertNotEquals(person.id(), read(gone).endorser().id());
    assertTrue(anna(() -> endorsers.byId(unasked)).isEmpty(), "the campaign took it back");

    assertNotNull(anna(() -> endorsements.askedOff(campaign, person.id())));
    EndorsementView again = endorsementWorld.invited(desk, person.id(), letter());
    endorsementWorld.bring(desk, again, EndorsementState.APPROVED);
    assertNotNull(read(again.id()).askedOffOn());
    Callable<?> act =
        () ->
            commands.publish(
                again.id(), null, EndorsementDrafts.PUBLIC_ACT, EndorsementDrafts.REPORT, null);
    assertThrows(InvalidInput.class, () -> anna(act));
    anna(() -> commands.reject(again.id(), null, "Entered again"));
    anna(() -> commands.forget(again.id(), null));
    assertNotEquals(person.id(), read(again.id()).endorser().id());
    assertNotNull(anna(() -> endorsements.askedOff(campaign, person.id())), "a second entry went");
    anna(() -> forget(person.id(), null));
    assertEquals(List.of(), tables.columnsWith(word), "by hand his record takes the wish along");
  }

  @Test
  @DisplayName("The record of who withdrew is deleted a year after the outcome of the campaign")
  void withdrawnAndOver() throws Exception {
    long campaign = desk.campaign().id();
    EndorserView first = person;
    old(withdrawn().id(), LONG_AGO);
    person = endorsementWorld.add(EndorsementDrafts.person(word, "SE"));
    String late = withdrawn().id();
    forgetting.apply("endorsements");
    forgetting.changed("endorsements_endorser", first.id(), LONG_AGO);
    forgetting.made("endorsements_wish", "campaign_id", campaign, LONG_AGO);
    forgetting.apply("endorsers");
    assertTrue(anna(() -> endorsers.byId(first.id())).isPresent(), "it goes on");

    forgetting.decided(campaign, LONG_AGO);
    forgetting.apply("endorsers");
    assertTrue(anna(() -> endorsers.byId(first.id())).isEmpty());
    old(late, LONG_AGO);
    forgetting.apply("endorsements");
    assertEquals(List.of(), tables.columnsWith(word), "nobody brings the other one there again");
  }

  private void old(String id, Duration ago) {
    forgetting.changed("endorsements_endorsement", id, ago);
  }

  private String forget(String id, Integer version) {
    records.forget(id, version);
    return id;
  }

  private static JsonObject nothing() {
    return Json.createObjectBuilder().build();
  }

  private static EndorsementDraft letter() {
    return EndorsementDrafts.letter();
  }

  private Map<EndorsementState, Long> byState() throws Exception {
    return anna(() -> lists.byState(desk.campaign().id()));
  }

  private EndorsementView read(String id) throws Exception {
    return anna(() -> endorsements.one(id));
  }
}
