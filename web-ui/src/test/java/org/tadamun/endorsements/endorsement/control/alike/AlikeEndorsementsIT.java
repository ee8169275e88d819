package org.tadamun.endorsements.endorsement.control.alike;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDoubles;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.boundary.EndorsementRow;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.figures.boundary.Figures;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("Endorsements whose endorsers have the same name")
class AlikeEndorsementsIT extends AtTheDesk {

  private static final String NOTICE = "Another endorsement of this form and country";
  private static final String ASKED = "Somebody of the same name asked to be taken off";

  @Inject private EndorsementCommands commands;
  @Inject private EndorsementDoubles doubles;
  @Inject private Endorsements endorsements;
  @Inject private Figures figures;
  @Inject private Keys keys;
  @Inject private Visitors visitors;

  private String word;
  private String one;
  private String other;

  @BeforeEach
  void open() {
    word = World.unique("weavers");
    one = endorsementWorld.add(EndorsementDrafts.union(word, "CA")).id();
    String loud = word.toUpperCase(Locale.ROOT);
    other = endorsementWorld.add(EndorsementDrafts.union(loud, "CA")).id();
  }

  @Test
  @DisplayName("R19: a page names the other one of the same name until one of them has ended")
  void told() throws Exception {
    EndorsementView first = endorsementWorld.invited(desk, one, EndorsementDrafts.letter());
    assertEquals(List.of(), alike(first.id()));
    EndorsementView second = endorsementWorld.invited(desk, other, EndorsementDrafts.letter());
    assertEquals(List.of(second.id()), alike(first.id()));
    endorsementWorld.bring(desk, second, EndorsementState.VERIFIED);
    Visitor anna = visitors.of(desk.anna());
    anna.open(page("view", second.id())).require(200).requireWords(NOTICE);
    anna.open(page("command", second.id()) + "&verb=approve").require(200).requireWords(NOTICE);
    anna.open(page("command", second.id()) + "&verb=reject").require(200).requireNoWords(NOTICE);
    anna(() -> commands.reject(second.id(), null, "Twice"));
    anna.open(page("view", first.id())).require(200).requireNoWords(NOTICE);
    assertEquals(List.of(), alike(first.id()));
    assertEquals(List.of(), alike(second.id()));
  }

  @Test
  @DisplayName("R19: they are alike with the same form, country and day, or an unknown day")
  void exactly() throws Exception {
    String first = endorsementWorld.invited(desk, one, EndorsementDrafts.letter()).id();
    EndorsementDraft resolution =
        EndorsementDrafts.of(Capacity.FOR_ORGANISATION, EndorsementKind.RESOLUTION);
    endorsementWorld.invited(desk, other, resolution);
    endorsementWorld.invited(
        desk, one, EndorsementDrafts.of(Capacity.AS_OFFICE_HOLDER, EndorsementKind.LETTER));
    EndorsementDraft abroad = EndorsementDrafts.in("US", EndorsementDrafts.letter());
    EndorsementView away = endorsementWorld.invited(desk, other, abroad);
    assertEquals(List.of(), alike(first));
    endorsementWorld.bring(desk, away, EndorsementState.WITHDRAWN);
    EndorsementView later =
        endorsementWorld.invited(desk, other, sent(EndorsementDrafts.SENT.plusDays(1)));
    assertEquals(List.of(), alike(first), "two letters of two days");
    endorsementWorld.bring(desk, later, EndorsementState.WITHDRAWN);
    EndorsementView someday = endorsementWorld.invited(desk, other, sent(null));
    assertEquals(List.of(someday.id()), alike(first), "of which nobody knows the day");
    Person stranger = world.person(Role.COORDINATOR, world.liveCampaign().id(), null);
    Acting.refused(stranger, Forbidden.class, () -> doubles.alike(first));
  }

  @Test
  @DisplayName(
      "R20: a public act is blocked while a namesake asked to be taken off, until told apart")
  void wished() throws Exception {
    EndorsementView letter =
        endorsementWorld.published(desk, one, EndorsementDrafts.letter("Let him go."));
    EndorsementView doubtful = endorsementWorld.invited(desk, other, EndorsementDrafts.letter());
    endorsementWorld.bring(desk, doubtful, EndorsementState.APPROVED);
    assertEquals(List.of(), anna(() -> doubles.askedOff(doubtful.id())));
    anna(() -> commands.withdraw(letter.id(), null, "they asked"));

    EndorsementDoubles.Namesake asked = anna(() -> doubles.askedOff(doubtful.id())).getFirst();
    assertEquals(one, asked.id());
    assertEquals(endorsementWorld.latestDay(), asked.askedOffOn());
    Visitor anna = visitors.of(desk.anna());
    anna.open(page("command", doubtful.id()) + "&verb=publish").require(200).requireWords(ASKED);
    assertEquals(List.of("basis"), wrong(() -> byPublicAct(doubtful.id())));
    Api key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    String path = "/endorsers/" + other + "/namesakes";
    assertEquals(1, key.get(path).require(200).json().getJsonArray("items").size());
    JsonObject nothing = Json.createObjectBuilder().build();
    String stranger = endorsementWorld.union();
    key.post(path + "/" + stranger + "/distinction", nothing).requireProblem(ProblemType.NOT_FOUND);
    key.post(path + "/" + other + "/distinction", nothing).requireProblem(ProblemType.NOT_FOUND);
    key.post(path + "/" + one + "/distinction", nothing).require(204);
    key.post(path + "/" + one + "/distinction", nothing).require(204);
    List<AuditEntry> trail = world.audit("endorser", other);
    assertEquals(2, trail.size(), "added, and said once");
    assertEquals(
        "endorser.distinguished " + one, trail.getLast().action() + " " + trail.getLast().to());
    for (String id : List.of(one, other)) {
      String list = "/endorsers/" + id + "/namesakes";
      assertEquals(0, key.get(list).require(200).json().getJsonArray("items").size());
    }
    assertEquals(EndorsementState.PUBLISHED, anna(() -> byPublicAct(doubtful.id())).state());
  }

  @Test
  @DisplayName("R20: a consent is not blocked, nor is a public act in another campaign")
  void consent() throws Exception {
    EndorsementView letter = endorsementWorld.published(desk, one, EndorsementDrafts.letter());
    anna(() -> commands.withdraw(letter.id(), null, "they asked"));
    EndorsementView known = endorsementWorld.published(desk, other, EndorsementDrafts.letter());
    Desk elsewhere = endorsementWorld.desk();
    EndorsementView invited =
        endorsementWorld.invited(elsewhere, other, EndorsementDrafts.letter());
    endorsementWorld.bring(elsewhere, invited, EndorsementState.APPROVED);
    EndorsementView shown = Acting.as(elsewhere.anna(), () -> byPublicAct(invited.id()));
    assertEquals(EndorsementState.PUBLISHED, shown.state());
    Person reader = world.person(Role.READER, desk.campaign().id(), null);
    assertEquals(List.of(), Acting.as(reader, () -> doubles.askedOff(known.id())));
  }

  @Test
  @DisplayName("figures R2: each endorser counts once, however many endorsements were given")
  void endorsers() throws Exception {
    endorsementWorld.published(desk, one, EndorsementDrafts.letter());
    endorsementWorld.published(
        desk, one, EndorsementDrafts.of(Capacity.FOR_ORGANISATION, EndorsementKind.RESOLUTION));
    endorsementWorld.published(desk, other, EndorsementDrafts.letter());
    endorsementWorld.in(desk, EndorsementState.APPROVED);
    assertEquals(3, figures.of(desk.campaign().id()).published());
    assertEquals(2, figures.of(desk.campaign().id()).endorsers());
    visitors
        .of(desk.anna())
        .open("dashboard?campaign=" + desk.campaign().slug())
        .requireWords("by 2 endorsers");
  }

  private static EndorsementDraft sent(LocalDate day) {
    EndorsementDraft letter = EndorsementDrafts.letter();
    return new EndorsementDraft(
        letter.capacity(),
        letter.kind(),
        null,
        null,
        letter.displayRole(),
        letter.displayOrganisation(),
        "en",
        null,
        day,
        null,
        List.of(),
        null);
  }

  private EndorsementView byPublicAct(String id) {
    return commands.publish(id, null, EndorsementDrafts.PUBLIC_ACT, EndorsementDrafts.REPORT, null);
  }

  private List<String> alike(String id) throws Exception {
    return anna(() -> doubles.alike(id)).stream().map(EndorsementRow::id).toList();
  }

  private String page(String name, String id) {
    return "endorsements/" + name + "?campaign=" + desk.campaign().slug() + "&id=" + id;
  }
}
