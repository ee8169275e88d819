package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.AtOnce;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R11: Duplicate endorsements")
class EndorsementDuplicatesIT extends AtTheDesk {

  private static final EndorsementDraft LETTER = EndorsementDrafts.letter();
  private static final EndorsementDraft STATEMENT =
      EndorsementDrafts.of(Capacity.FOR_ORGANISATION, EndorsementKind.STATEMENT);

  @Inject private EndorsementCommands commands;
  @Inject private EndorsementLists lists;
  @Inject private Endorsements endorsements;
  @Inject private Keys keys;

  private String union;

  @BeforeEach
  void open() {
    union = endorsementWorld.union();
  }

  @Test
  @DisplayName("An edit into an existing endorsement is refused, unless that one has ended")
  void edited() throws Exception {
    EndorsementView letter = endorsementWorld.invited(desk, union, LETTER);
    EndorsementView statement = endorsementWorld.invited(desk, union, STATEMENT);
    assertEquals(List.of("kind"), wrong(() -> edit(statement, LETTER)));
    assertEquals(EndorsementKind.STATEMENT, anna(() -> endorsements.one(statement.id())).kind());
    EndorsementView same = anna(() -> edit(statement, STATEMENT));
    endorsementWorld.bring(desk, letter, EndorsementState.DECLINED);
    assertEquals(EndorsementKind.LETTER, anna(() -> edit(same, LETTER)).kind());
  }

  @Test
  @DisplayName("A person may endorse in each capacity once; another office needs another endorser")
  void offices() throws Exception {
    String person = endorsementWorld.add(EndorsementDrafts.person("Amal Weaver", "CA")).id();
    EndorsementDraft member =
        EndorsementDrafts.of(Capacity.AS_OFFICE_HOLDER, EndorsementKind.LETTER);
    EndorsementDraft mayor =
        EndorsementDrafts.withRole(member, LocalizedText.of("en", "Mayor of Weaverton"));
    endorsementWorld.invited(desk, person, member);
    endorsementWorld.invited(desk, person, LETTER);
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> endorsementWorld.invited(desk, person, mayor));
    assertEquals(List.of("endorser"), refused.errors().stream().map(FieldError::field).toList());
    endorsementWorld.invited(desk, union, mayor);
    assertEquals(3, letters());
  }

  @Test
  @DisplayName(
      "endorser R6: a new endorser with a known name is refused, in other capitals or one language")
  void newcomer() throws Exception {
    String name = World.unique("Wéavers");
    LocalizedText both = LocalizedText.of("en", name).with("ar", "نقابة " + name);
    EndorserDetails known =
        new EndorserDetails(
            EndorserKind.ORGANISATION, both, null, "CA", OrganisationKind.UNION, null);
    endorsementWorld.add(known);
    for (String same : List.of(name.toUpperCase(Locale.ROOT), "نقابة " + name)) {
      InvalidInput refused =
          assertThrows(InvalidInput.class, () -> anna(() -> createWith(same, "CA")));
      assertEquals("newEndorser.name", refused.errors().getFirst().field());
    }
    assertEquals(0, letters());
    anna(() -> createWith(name, "NO"));
    anna(() -> createWith(name + " North", "CA"));
    EndorserView namesake = endorsementWorld.add(known);
    endorsementWorld.invited(desk, namesake.id(), LETTER);
    assertEquals(3, letters(), "of another country, of a longer name, and a real namesake");
  }

  @Test
  @DisplayName("A new endorser named like one who was taken off is refused, typed on any keyboard")
  void keyboards() throws Exception {
    String word = World.unique("x");
    String urdu = endorsementWorld.add(EndorsementDrafts.union("اتحاد کراچی " + word, "PK")).id();
    EndorsementView shown = endorsementWorld.published(desk, urdu, LETTER);
    anna(() -> commands.withdraw(shown.id(), null, "they asked"));
    for (String typed : List.of("اتحاد كراچي " + word, "اِتّحاد  كراچى " + word)) {
      InvalidInput refused =
          assertThrows(InvalidInput.class, () -> anna(() -> createWith(typed, "PK")));
      assertEquals("newEndorser.name", refused.errors().getFirst().field());
      assertEquals("endorsements.error.namesake", refused.errors().getFirst().messageKey());
    }
    anna(() -> createWith("اتحاد كراچي", "PK"));
    assertEquals(2, letters(), "the one that ended, and one without the word");
  }

  private EndorsementView createWith(String name, String country) {
    return endorsements.createWith(
        desk.campaign().id(),
        EndorsementDrafts.union(name, country),
        LETTER,
        EndorsementStart.RECEIVED,
        false);
  }

  @RepeatedTest(3)
  @DisplayName("Of two identical endorsements entered at once one is stored")
  void createdAtOnce() throws Exception {
    Api api = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    assertEquals(List.of(201, 422), statuses(AtOnce.send(2, () -> create(api))));
    assertEquals(1, letters());
  }

  @RepeatedTest(3)
  @DisplayName("An entry and an edit into the same endorsement at once leave one of them")
  void editedAtOnce() throws Exception {
    Api api = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    String path = "/endorsements/" + endorsementWorld.invited(desk, union, STATEMENT).id();
    Api seen = api.with("If-Match", api.get(path).require(200).header("ETag"));
    JsonObject letter = Json.createObjectBuilder().add("kind", "LETTER").build();
    AtomicInteger turn = new AtomicInteger();
    List<Integer> statuses =
        statuses(
            AtOnce.send(
                2, () -> turn.getAndIncrement() == 0 ? create(api) : seen.patch(path, letter)));
    assertEquals(422, statuses.getLast(), statuses::toString);
    assertEquals(1, letters());
  }

  private Answer create(Api api) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("endorser", union)
            .add("state", "RECEIVED")
            .add("capacity", "FOR_ORGANISATION")
            .add("kind", "LETTER")
            .build();
    return api.post("/campaigns/" + desk.campaign().slug() + "/endorsements", body);
  }

  private static List<Integer> statuses(List<Answer> answers) {
    return answers.stream().map(Answer::status).sorted().toList();
  }

  private EndorsementView edit(EndorsementView of, EndorsementDraft draft) {
    return endorsements.edit(of.id(), of.version(), draft);
  }

  private long letters() throws Exception {
    EndorsementFilter filter =
        new EndorsementFilter(null, null, EndorsementKind.LETTER, null, null, null, null);
    return anna(() -> lists.count(desk.campaign().id(), filter));
  }
}
