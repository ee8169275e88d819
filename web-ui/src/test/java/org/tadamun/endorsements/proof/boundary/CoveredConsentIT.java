package org.tadamun.endorsements.proof.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.boundary.EndorsementFilter;
import org.tadamun.endorsements.endorsement.boundary.EndorsementLists;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.UpdatedEndorsements;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitors;

/** Checks that what is public with a consent is what its giver agreed to. */
@InServer
@DisplayName("endorsement R18: Consent, proof and source after an edit")
class CoveredConsentIT extends AtTheDesk {

  private static final String FREE = "Free him, please.";
  private static final String BOYCOTT = "Our union calls for a boycott.";
  private static final String OUTDATED = "they were changed since";

  @Inject private EndorsementCommands commands;
  @Inject private EndorsementLists lists;
  @Inject private Endorsements endorsements;
  @Inject private Keys keys;
  @Inject private UpdatedEndorsements updated;
  @Inject private Visitors visitors;

  /** An endorsement that was published with these words, unpublished, edited and approved again. */
  private String edited(EndorsementDraft other) throws Exception {
    EndorsementView shown =
        endorsementWorld.published(desk, endorsementWorld.union(), EndorsementDrafts.letter(FREE));
    EndorsementView back = anna(() -> commands.unpublish(shown.id(), null, null));
    anna(() -> endorsements.edit(shown.id(), back.version(), other));
    Acting.as(desk.bilal(), () -> commands.approve(shown.id(), null, null));
    return shown.id();
  }

  @Test
  @DisplayName("After an edit of the words a key must send a new consent")
  void words() throws Exception {
    String id = edited(EndorsementDrafts.letter(BOYCOTT));
    Api key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    String publish = "/endorsements/" + id + "/commands/publish";
    JsonObject nothing = Json.createObjectBuilder().build();
    JsonObject refused = key.post(publish, nothing).require(422).json();
    assertEquals("consentOn", refused.getJsonArray("errors").getJsonObject(0).getString("field"));
    EndorsementView still = anna(() -> endorsements.one(id));
    assertTrue(still.consentOutdated());
    assertFalse(still.shown());
    assertEquals(EndorsementDrafts.CONSENT.consentText(), still.consentText());
    JsonObject newer =
        Json.createObjectBuilder()
            .add("basis", "CONSENT")
            .add("consentOn", endorsementWorld.yesterday().toString())
            .add("consentText", "To the boycott as well.")
            .build();
    JsonObject shown = key.post(publish, newer).require(200).json();
    assertTrue(shown.getBoolean("shown"));
    assertFalse(shown.getBoolean("consentOutdated"));
  }

  @Test
  @DisplayName("After an edit that keeps the words the consent still counts")
  void same() throws Exception {
    String id = edited(EndorsementDrafts.in("GB", EndorsementDrafts.letter(FREE)));
    assertFalse(anna(() -> endorsements.one(id)).consentOutdated());
    assertTrue(anna(() -> commands.publish(id, null, null, null, null)).shown());
  }

  @Test
  @DisplayName("After an edit of the capacity the endorsement needs a new proof and a new consent")
  void capacity() throws Exception {
    String person = endorsementWorld.add(EndorsementDrafts.person("Ana Pérez", "GB")).id();
    EndorsementDraft own = EndorsementDrafts.of(Capacity.PERSONAL, EndorsementKind.LETTER);
    String id = endorsementWorld.published(desk, person, own).id();
    int version = anna(() -> commands.unpublish(id, null, null)).version();
    EndorsementDraft union =
        EndorsementDrafts.of(Capacity.FOR_ORGANISATION, EndorsementKind.LETTER);
    EndorsementView now = anna(() -> endorsements.edit(id, version, union));
    assertEquals(EndorsementState.VERIFYING, now.state());
    assertNull(now.proof());
    assertEquals(1, now.evidence().size());
    assertEquals(
        EndorsementState.VERIFIED,
        anna(() -> commands.addEvidence(id, null, EvidenceKind.SCAN, null, "her letter")).state());
    assertEquals(EvidenceKind.SCAN, anna(() -> endorsements.one(id)).proof());
    Acting.as(desk.bilal(), () -> commands.approve(id, null, null));
    assertEquals(List.of("consentOn"), wrong(() -> commands.publish(id, null, null, null, null)));
  }

  @Test
  @DisplayName("After an edit of the words a public act needs its source again")
  void source() throws Exception {
    String id = endorsementWorld.published(desk, EndorsementDrafts.letter(FREE)).id();
    anna(() -> commands.unpublish(id, null, null));
    Grounds act = EndorsementDrafts.PUBLIC_ACT;
    anna(() -> commands.publish(id, null, act, EndorsementDrafts.REPORT, null));
    int version = anna(() -> commands.unpublish(id, null, null)).version();
    anna(() -> endorsements.edit(id, version, EndorsementDrafts.letter(BOYCOTT)));
    Acting.as(desk.bilal(), () -> commands.approve(id, null, null));
    Api key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    String publish = "/endorsements/" + id + "/commands/publish";
    for (JsonObject nothing : List.of(object(), object("basis", "PUBLIC_ACT"))) {
      JsonObject refused = key.post(publish, nothing).require(422).json();
      assertEquals("source", refused.getJsonArray("errors").getJsonObject(0).getString("field"));
    }
    assertTrue(anna(() -> endorsements.one(id)).sourceOutdated());
    String command = "endorsements/command?campaign=" + desk.campaign().slug() + "&id=" + id;
    Page form = visitors.of(desk.anna()).open(command + "&verb=publish");
    form.requireWords("The source on record was named for other words");
    assertEquals("", form.value("source_url"));
    JsonObject newer =
        Json.createObjectBuilder()
            .add("source", object("url", "https://news.example.org/boycott"))
            .build();
    assertFalse(key.post(publish, newer).require(200).json().getBoolean("sourceOutdated"));
  }

  private static JsonObject object(String... pair) {
    var object = Json.createObjectBuilder();
    return (pair.length == 0 ? object : object.add(pair[0], pair[1])).build();
  }

  @Test
  @DisplayName("The page says which proofs do not count any more, and who has to approve")
  void proofs() throws Exception {
    String person = endorsementWorld.add(EndorsementDrafts.person("Ana Pérez", "GB")).id();
    EndorsementDraft own = EndorsementDrafts.of(Capacity.PERSONAL, EndorsementKind.LETTER);
    String id = endorsementWorld.invited(desk, person, own).id();
    Acting.as(desk.bilal(), () -> commands.receive(id, null, null, null));
    Acting.as(desk.bilal(), () -> commands.requestProof(id, null, null));
    Acting.as(
        desk.bilal(), () -> commands.addEvidence(id, null, EvidenceKind.SCAN, null, "her letter"));
    int version = anna(() -> endorsements.one(id)).version();
    EndorsementDraft union =
        EndorsementDrafts.of(Capacity.FOR_ORGANISATION, EndorsementKind.LETTER);
    anna(() -> endorsements.edit(id, version, union));
    anna(() -> commands.addEvidence(id, null, EvidenceKind.SCAN, null, "the letter of the union"));
    assertEquals(1, anna(() -> endorsements.one(id)).proofsFrom());
    String view = "endorsements/view?campaign=" + desk.campaign().slug() + "&id=" + id;
    Page page = visitors.of(desk.anna()).open(view).requireWords("it does not count any more");
    assertTrue(page.links("Approve").isEmpty(), "her own word alone");
    assertFalse(visitors.of(desk.bilal()).open(view).links("Approve").isEmpty());
  }

  @Test
  @DisplayName("A public endorsement with an outdated consent stays public and is listed")
  void uncovered() throws Exception {
    EndorsementFilter uncovered = EndorsementFilter.of(EndorsementFilter.Scope.UNCOVERED);
    String id = endorsementWorld.published(desk, EndorsementDrafts.letter(FREE)).id();
    long campaign = desk.campaign().id();
    assertEquals(0, anna(() -> lists.count(campaign, uncovered)));
    updated.outdateConsent(id);
    assertEquals(1, anna(() -> lists.count(campaign, uncovered)));
    EndorsementFilter shown = EndorsementFilter.of(EndorsementFilter.Scope.SHOWN);
    assertEquals(1, anna(() -> lists.count(campaign, shown)));
    String list = "endorsements/list?campaign=" + desk.campaign().slug() + "&scope=UNCOVERED";
    visitors.of(desk.anna()).open(list).requireWords("Public, basis to be checked");
  }

  @Test
  @DisplayName("A reader is not told about outdated consents")
  void reader() throws Exception {
    String id = edited(EndorsementDrafts.letter(BOYCOTT));
    long campaign = desk.campaign().id();
    Person reader = world.person(Role.READER, campaign, null);
    assertFalse(Acting.as(reader, () -> endorsements.one(id).consentOutdated()));
    EndorsementFilter uncovered = EndorsementFilter.of(EndorsementFilter.Scope.UNCOVERED);
    for (Callable<?> asked :
        List.<Callable<?>>of(
            () -> lists.count(campaign, uncovered),
            () -> lists.rows(campaign, uncovered, EndorsementFilter.Order.NAME, true, 0, 9))) {
      assertThrows(Forbidden.class, () -> Acting.as(reader, asked));
    }
    String list = "endorsements/list?campaign=" + desk.campaign().slug();
    visitors.of(reader).open(list).require(200).requireNoWords("basis to be checked");
    visitors.of(desk.anna()).open(list).requireWords("basis to be checked");
  }

  @Test
  @DisplayName("The form shows what becomes public, and the old consent beside empty fields")
  void form() throws Exception {
    String id = edited(EndorsementDrafts.letter(BOYCOTT));
    String area = "endorsements/";
    String query = "?campaign=" + desk.campaign().slug() + "&id=" + id;
    Page view = visitors.of(desk.anna()).open(area + "view" + query).requireWords(OUTDATED);
    assertFalse(view.links("Publish").isEmpty());
    Page form = visitors.of(desk.anna()).open(area + "command" + query + "&verb=publish");
    form.requireWords("This is what everybody will read", BOYCOTT, "For an organisation");
    form.requireWords(OUTDATED, EndorsementDrafts.CONSENT.consentText());
    assertEquals("", form.value("consentText"));
    assertEquals("", form.value("consentOn"));
    form.press("run").requireMistakeAt("consentOn", "consentText");
  }
}
