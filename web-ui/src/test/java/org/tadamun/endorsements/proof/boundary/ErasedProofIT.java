package org.tadamun.endorsements.proof.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorsement.entity.Refused;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("endorsement R17: Erasure of proofs and notes of an endorsement that stays")
class ErasedProofIT extends AtTheDesk {

  @Inject private EndorsementCommands commands;
  @Inject private Endorsements endorsements;
  @Inject private Keys keys;
  @Inject private Tables tables;

  private String stranger;

  @BeforeEach
  void open() {
    stranger = World.unique("omar");
  }

  /** A published endorsement with a stranger's name in its proof. */
  private EndorsementView shown() throws Exception {
    EndorserView person = endorsementWorld.add(EndorsementDrafts.person("Zoë", "CA"));
    EndorsementView shown =
        endorsementWorld.published(desk, person.id(), EndorsementDrafts.letter());
    return anna(
        () -> commands.addEvidence(shown.id(), null, EvidenceKind.PHONE, null, stranger + " rang"));
  }

  @Test
  @DisplayName(
      "The words are erased from every column, also of the trail; the endorsement stays public")
  void gone() throws Exception {
    EndorsementView shown = shown();
    assertTrue(tables.columnsWith(stranger).contains("endorsements_evidence.note"));
    assertTrue(shown.commands().contains("erase-proof"));
    EndorsementView erased = anna(() -> commands.eraseProof(shown.id(), shown.version()));
    assertEquals(List.of(), tables.columnsWith(stranger));
    assertEquals(EndorsementState.PUBLISHED, erased.state());
    assertTrue(erased.shown());
    assertEquals(shown.quotes(), erased.quotes());
    assertEquals(shown.consentText(), erased.consentText());
    assertEquals(shown.evidence().size(), erased.evidence().size());
    assertFalse(erased.commands().contains("erase-proof"), "nothing is left");
    AuditEntry last = world.audit("endorsement", shown.id()).getLast();
    assertEquals("endorsement.proof-erased", last.action());
    assertEquals("PUBLISHED PUBLISHED", last.from() + " " + last.to());
  }

  @Test
  @DisplayName("An erased proof proves nothing: publishing again needs another proof")
  void again() throws Exception {
    String id = shown().id();
    anna(() -> commands.eraseProof(id, null));
    anna(() -> commands.unpublish(id, null, null));
    assertThrows(
        Refused.ProofErased.class, () -> anna(() -> commands.publish(id, null, null, null, null)));
    anna(
        () -> commands.addEvidence(id, null, EvidenceKind.PUBLIC_URL, EndorsementWorld.PAGE, null));
    assertTrue(anna(() -> commands.publish(id, null, null, null, null)).shown());
  }

  @Test
  @DisplayName(
      "Only staff and keys that write those of its country erase a proof, of the version read")
  void refusals() throws Exception {
    EndorsementView shown = shown();
    Person swede = world.person(Role.COUNTRY_ORGANISER, desk.campaign().id(), "SE");
    Acting.refused(swede, Forbidden.class, () -> commands.eraseProof(shown.id(), null));
    assertThrows(
        Stale.class, () -> anna(() -> commands.eraseProof(shown.id(), shown.version() - 1)));
    String path = "/endorsements/" + shown.id() + "/commands/erase-proof";
    JsonObject nothing = Json.createObjectBuilder().build();
    keys.of(desk.campaign(), Permission.ACTION_WRITE)
        .post(path, nothing)
        .requireProblem(ProblemType.FORBIDDEN);
    assertFalse(tables.columnsWith(stranger).isEmpty());
    Api key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    assertEquals("PUBLISHED", key.post(path, nothing).require(200).json().getString("state"));
    assertEquals(List.of(), tables.columnsWith(stranger));
  }

  @Test
  @DisplayName("A verified or approved endorsement must be proved again")
  void fallsBack() throws Exception {
    for (EndorsementState state : List.of(EndorsementState.VERIFIED, EndorsementState.APPROVED)) {
      String id = endorsementWorld.in(desk, state).id();
      anna(() -> commands.eraseProof(id, null));
      assertEquals(EndorsementState.VERIFYING, anna(() -> endorsements.one(id)).state());
    }
  }
}
