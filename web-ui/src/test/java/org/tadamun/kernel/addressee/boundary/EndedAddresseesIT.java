package org.tadamun.kernel.addressee.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Addressees that are no longer addressed")
class EndedAddresseesIT extends LiveCampaign {

  @Inject private Addressees addressees;
  @Inject private Keys keys;

  private Person coordinator;
  private AddresseeView embassy;

  @BeforeEach
  void add() throws Exception {
    coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    embassy =
        Acting.as(
            coordinator,
            () ->
                addressees.add(
                    campaign.id(), AddresseeDetailsOf.embassy("DE", "Europe/Berlin"), false));
  }

  private AddresseeView end() throws Exception {
    return Acting.as(coordinator, () -> addressees.end(embassy.publicId(), null));
  }

  private AddresseeView resume() throws Exception {
    return Acting.as(coordinator, () -> addressees.resume(embassy.publicId(), null));
  }

  private List<AuditEntry> trail() {
    return world.audit("addressee", embassy.publicId());
  }

  @Test
  @DisplayName(
      "R5: the time of the end is shown and cleared again; the trail records each step once")
  void thereAndBack() throws Exception {
    assertNull(embassy.endedAt());
    AddresseeView ended = end();
    assertNotNull(ended.endedAt());
    assertFalse(ended.isAddressed());
    assertEquals(embassy.details(), ended.details());
    assertEquals(ended.endedAt(), end().endedAt(), "twice is once");
    AddresseeView back = resume();
    assertNull(back.endedAt());
    assertEquals(back.version(), resume().version());
    assertEquals(
        List.of("addressee.added", "addressee.ended", "addressee.resumed"),
        trail().stream().map(AuditEntry::action).toList());
    assertEquals(trail().get(1).to(), trail().get(2).from());
  }

  @Test
  @DisplayName("R5: an addressee that is no longer addressed stays in the list and can be edited")
  void listed() throws Exception {
    AddresseeView ended = end();
    List<AddresseeView> all = Acting.as(coordinator, () -> addressees.ofCampaign(campaign.id()));
    assertEquals(1, all.size());
    assertNotNull(all.getFirst().endedAt());
    AddresseeView edited =
        Acting.as(
            coordinator,
            () ->
                addressees.edit(
                    ended.publicId(),
                    ended.version(),
                    AddresseeDetailsOf.embassy("AT", "Europe/Vienna"),
                    false));
    assertNotNull(edited.endedAt());
  }

  @Test
  @DisplayName(
      "R2: readers, organisers of other countries and callers with an old version cannot end one")
  void refused() throws Exception {
    String id = embassy.publicId();
    Person french = world.person(Role.COUNTRY_ORGANISER, campaign.id(), "FR");
    Person reader = world.person(Role.READER, campaign.id(), null);
    Acting.refused(french, Forbidden.class, () -> addressees.end(id, null));
    Acting.refused(reader, EJBAccessException.class, () -> addressees.end(id, null));
    Acting.refused(coordinator, Stale.class, () -> addressees.end(id, embassy.version() + 1));
    Acting.refused(coordinator, NotFound.class, () -> addressees.end("nobody", null));
    end();
    Acting.refused(french, Forbidden.class, () -> addressees.resume(id, null));
    assertEquals(2, trail().size());
  }

  @Test
  @DisplayName("R5: the API ends and resumes by command and shows the time; an edit cannot do so")
  void api() {
    Api api = keys.of(campaign, Permission.ADDRESSEE_WRITE);
    String path = "/addressees/" + embassy.publicId();
    Answer before = api.get(path).require(200);
    assertTrue(before.json().isNull("endedAt"));
    Answer ended = api.post(path + "/ending", "").require(200);
    assertNotNull(Instant.parse(ended.json().getString("endedAt")));
    assertEquals(ended.json(), api.get(path).require(200).json());
    api.with("If-Match", before.header("ETag"))
        .post(path + "/ending/reversal", "")
        .requireProblem(ProblemType.STALE);
    JsonObject patch = Json.createObjectBuilder().addNull("endedAt").build();
    api.with("If-Match", "*").patch(path, patch).requireMistake("endedAt", null);
    Answer back =
        api.with("If-Match", ended.header("ETag")).post(path + "/ending/reversal", "").require(200);
    assertTrue(back.json().isNull("endedAt"));
    Api stranger = keys.of(world.campaign(), Permission.ADDRESSEE_WRITE);
    stranger.post(path + "/ending", "").requireProblem(ProblemType.FORBIDDEN);
    Api other = keys.of(campaign, Permission.PETITION_WRITE);
    other.post(path + "/ending", "").requireProblem(ProblemType.FORBIDDEN);
    api.post("/addressees/nobody/ending", "").requireProblem(ProblemType.NOT_FOUND);
  }
}
