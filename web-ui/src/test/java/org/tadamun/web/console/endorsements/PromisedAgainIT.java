package org.tadamun.web.console.endorsements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("A promise that was booked as arrived by mistake")
class PromisedAgainIT extends AtTheDesk {

  private static final String WRONG_STATE = "not possible in the state";

  @Inject private EndorsementCommands commands;
  @Inject private Keys keys;
  @Inject private Visitors visitors;

  private Visitor anna;

  @BeforeEach
  void begin() {
    anna = visitors.of(desk.anna());
  }

  private String in(String page) {
    return "endorsements/" + page + "?campaign=" + desk.campaign().slug();
  }

  private Page command(String id, String verb) {
    return anna.open(in("command") + "&id=" + id + "&verb=" + verb).require(200);
  }

  private String bookedByMistake(LocalDate promisedBy) throws Exception {
    String id = endorsementWorld.pledged(desk, promisedBy).id();
    command(id, "receive").press("run").requireNotice("Noted as received. Next it needs proof.");
    return id;
  }

  @Test
  @DisplayName("R15: the console makes it a promise again, with its former day and owner")
  void page() throws Exception {
    LocalDate day = endorsementWorld.yesterday();
    String id = bookedByMistake(day);
    anna.open(in("pledges")).requireNoWords("Union of Weavers");
    Page form = anna.open(in("view") + "&id=" + id).follow("It has not arrived").require(200);
    form.requireWords("It was booked as arrived by mistake.");
    assertEquals(day.toString(), form.value("promisedBy"));
    assertEquals(desk.anna().publicId(), form.value("owner"));
    form.type("promisedBy", "").press("run").requireMistakeAt("promisedBy");
    Page again = command(id, "not-received").press("run").requireAt("endorsements/view");
    again.requireNotice("It is a promise again, shown apart and not counted.");
    again.requireWords("Not arrived, promised", "Pledged");
    anna.open(in("pledges")).requireWords("Union of Weavers", "1 day late");
    command(id, "not-received").press("run").requireWords(WRONG_STATE);
    AuditEntry told = world.audit("endorsement", id).getLast();
    assertEquals("endorsement.not-received", told.action());
    assertTrue(told.from().startsWith("RECEIVED; receivedOn="), told.from());
    assertTrue(told.to().startsWith("PLEDGED; receivedOn="), told.to());
  }

  @Test
  @DisplayName("R15: the API makes it a promise again, with day and owner and no day of arrival")
  void api() throws Exception {
    LocalDate day = endorsementWorld.yesterday();
    String id = bookedByMistake(day);
    Api key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    String path = "/endorsements/" + id;
    String verb = path + "/commands/not-received";
    assertTrue(key.get(path).require(200).body().contains("\"not-received\""));
    String unpromised = endorsementWorld.in(desk, EndorsementState.RECEIVED).id();
    key.post("/endorsements/" + unpromised + "/commands/not-received", "{}")
        .requireMistake("promisedBy", null)
        .requireField("owner", null);
    JsonObject before = key.post(verb, "{}").require(200).json();
    assertEquals(day.toString(), before.getString("promisedBy"));
    assertEquals(desk.anna().publicId(), before.getString("owner"));
    key.post(path + "/commands/receive", "{}").require(200);
    key.post(verb, promise("nobody")).requireMistake("owner", null);
    key.with("If-Match", "\"99\"")
        .post(verb, promise(desk.bilal().publicId()))
        .requireProblem(ProblemType.STALE);
    Answer again = key.post(verb, promise(desk.bilal().publicId())).require(200);
    assertEquals("PLEDGED", again.json().getString("state"));
    assertEquals("2099-11-30", again.json().getString("promisedBy"));
    assertEquals(desk.bilal().publicId(), again.json().getString("owner"));
    assertTrue(again.json().isNull("receivedOn"), again.body());
    key.post(verb, promise(desk.bilal().publicId())).requireProblem(ProblemType.WRONG_STATE);
    key.post(path + "/commands/receive", "{}").require(200);
    key.post(path + "/commands/request-proof", "{}").require(200);
    key.post(verb, promise(desk.bilal().publicId())).requireProblem(ProblemType.WRONG_STATE);
  }

  private static JsonObject promise(String owner) {
    return Json.createObjectBuilder().add("promisedBy", "2099-11-30").add("owner", owner).build();
  }

  @Test
  @DisplayName("R15: only staff who may write in its country make it a promise again")
  void needsRightToWriteInCountry() throws Exception {
    EndorsementView received = endorsementWorld.in(desk, EndorsementState.RECEIVED);
    Person swede = world.person(Role.COUNTRY_ORGANISER, desk.campaign().id(), "SE");
    Person stranger = world.person(Role.COORDINATOR, world.liveCampaign().id(), null);
    Person reader = world.person(Role.READER, desk.campaign().id(), null);
    assertThrows(Forbidden.class, () -> reopen(swede, received));
    assertThrows(Forbidden.class, () -> reopen(stranger, received));
    assertThrows(EJBAccessException.class, () -> reopen(reader, received));
    assertEquals(EndorsementState.PLEDGED, reopen(desk.anna(), received).state());
  }

  private EndorsementView reopen(Person person, EndorsementView received) throws Exception {
    LocalDate day = endorsementWorld.today().plusDays(9);
    String owner = desk.anna().publicId();
    return Acting.as(
        person, () -> commands.notReceived(received.id(), null, day, owner, "by phone"));
  }
}
