package org.tadamun.kernel.update.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.update.entity.UpdateState;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("News of a campaign")
class UpdatesIT extends NewsDesk {

  @Inject private Forgetting forgetting;

  @Test
  @DisplayName(
      "R1 R3: news are public from publication to withdrawal, and the trail records each step")
  void life() throws Exception {
    UpdateView draft = draft("He is free");
    assertEquals(0, list("").getJsonArray("items").size());
    UpdateView edited =
        Acting.as(anna, () -> updates.edit(draft.id(), draft.version(), words("He is out")));
    UpdateView shown = Acting.as(anna, () -> updates.publish(draft.id(), edited.version()));
    JsonObject item = list("").getJsonArray("items").getJsonObject(0);
    assertEquals("He is out", item.getJsonObject("title").getString("en"));
    String page = Site.get("/en/campaigns/" + campaign.slug()).require(200).body();
    assertTrue(page.contains("He is out"), page);
    assertTrue(Site.get("/ar/campaigns/" + campaign.slug()).body().contains("هو حر"));
    Acting.as(anna, () -> updates.withdraw(draft.id(), shown.version()));
    assertEquals(0, list("").getJsonArray("items").size());
    assertEquals(
        List.of("update.drafted", "update.edited", "update.published", "update.withdrawn"),
        world.audit("update", draft.id()).stream().map(AuditEntry::action).toList());
    assertEquals(anna.name(), world.audit("update", draft.id()).getLast().actor());
    AuditEntry told = world.audit("update", draft.id()).get(1);
    // A name may have been removed for somebody's safety, and the trail is for ever.
    assertEquals("DRAFT; title=… (en)", told.from());
    assertEquals("DRAFT; title=… (en)", told.to());
  }

  @Test
  @DisplayName(
      "An edit without a change leaves version and trail alone; withdrawn news are not edited")
  void unchanged() throws Exception {
    String id = draft("He is free").id();
    UpdateView read = Acting.as(anna, () -> updates.of(campaign.id(), id));
    assertEquals(
        read, Acting.as(anna, () -> updates.edit(id, read.version(), words("He is free"))));
    assertEquals(read, Acting.as(anna, () -> updates.of(campaign.id(), id)));
    assertEquals(1, world.audit("update", id).size());
    Acting.refused(
        anna, Stale.class, () -> updates.edit(id, read.version() + 1, words("He is free")));
    UpdateView shown = published("He is free");
    assertEquals(
        shown,
        Acting.as(anna, () -> updates.edit(shown.id(), shown.version(), words("He is free"))));
    UpdateView gone = Acting.as(anna, () -> updates.withdraw(shown.id(), shown.version()));
    Acting.refused(
        anna, WrongState.class, () -> updates.edit(gone.id(), gone.version(), words("He is free")));
  }

  @Test
  @DisplayName("Staff see news by the time of writing, whatever their numbers")
  void newest() throws Exception {
    UpdateView newer = draft("He is free");
    UpdateView older = draft("He is home");
    forgetting.made("kernel_update", "public_id", older.id(), Duration.ofDays(1));
    assertEquals(
        List.of(newer.id(), older.id()),
        Acting.as(anna, () -> updates.at(campaign.id(), UpdateState.DRAFT, 0, 9)).stream()
            .map(UpdateView::id)
            .toList());
  }

  @Test
  @DisplayName("R2: published news can get a missing language and stay the same entry")
  void completed() throws Exception {
    UpdateView shown = published("He is free");
    UpdateDraft more = new UpdateDraft(shown.title(), shown.body().with("ar", "أخيرًا والآن."));
    UpdateView whole = Acting.as(anna, () -> updates.edit(shown.id(), shown.version(), more));
    assertEquals(
        List.of(shown.id(), shown.publishedAt()), List.of(whole.id(), whole.publishedAt()));
    assertEquals(1, list("").getJsonArray("items").size());
    assertTrue(Site.get("/ar/campaigns/" + campaign.slug()).body().contains("أخيرًا والآن."));
    AuditEntry told = world.audit("update", shown.id()).getLast();
    assertEquals("update.edited", told.action());
    assertEquals("PUBLISHED; body=", told.from());
    assertEquals("PUBLISHED; body=… (ar)", told.to());
    UpdateDraft other = new UpdateDraft(shown.title(), more.body().with("ar", "غير ذلك"));
    Acting.refused(anna, WrongState.class, () -> updates.edit(shown.id(), whole.version(), other));
  }

  @Test
  @DisplayName("R2: published news are not rewritten; a wrong step names the state and the verb")
  void wrong() throws Exception {
    UpdateView shown = published("He is free");
    WrongState edit =
        Acting.refused(
            anna,
            WrongState.class,
            () -> updates.edit(shown.id(), shown.version(), words("Other")));
    assertEquals("PUBLISHED", edit.state());
    WrongState again =
        Acting.refused(anna, WrongState.class, () -> updates.publish(shown.id(), shown.version()));
    assertEquals(List.of("PUBLISHED", "PUBLISHED", "publish"), List.of(again.arguments()));
    Acting.refused(anna, Stale.class, () -> updates.withdraw(shown.id(), shown.version() + 1));
    Acting.refused(
        anna,
        InvalidInput.class,
        () -> updates.draft(campaign.id(), new UpdateDraft(null, null), null));
  }

  @Test
  @DisplayName("R4: withdrawn news lose their words for good, and the trail does not have them")
  void erased() throws Exception {
    UpdateView shown = published("Amal Khan is free");
    Acting.refused(anna, WrongState.class, () -> updates.erase(shown.id(), shown.version()));
    UpdateView gone = Acting.as(anna, () -> updates.withdraw(shown.id(), shown.version()));
    Acting.refused(anna, Stale.class, () -> updates.erase(gone.id(), shown.version()));
    Person reader = world.person(Role.READER, campaign.id(), null);
    Acting.refused(
        reader, EJBAccessException.class, () -> updates.erase(gone.id(), gone.version()));
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Acting.refused(stranger, Forbidden.class, () -> updates.erase(gone.id(), gone.version()));
    Acting.as(anna, () -> updates.erase(gone.id(), gone.version()));
    UpdateView stored = Acting.as(anna, () -> updates.of(campaign.id(), gone.id()));
    assertTrue(stored.isErased() && stored.body().isEmpty());
    assertEquals(UpdateState.WITHDRAWN, stored.state());
    assertEquals(shown.publishedAt(), stored.publishedAt());
    Acting.refused(anna, WrongState.class, () -> updates.erase(stored.id(), stored.version()));
    AuditEntry told = world.audit("update", gone.id()).getLast();
    assertEquals("update.erased", told.action());
    assertEquals("WITHDRAWN; title=… (ar, en); body=… (en)", told.from());
    assertEquals("WITHDRAWN; title=; body=", told.to());
  }

  @Test
  @DisplayName("Only coordinators of the campaign publish news; its readers can read drafts")
  void roles() throws Exception {
    UpdateView draft = draft("He is free");
    Person reader = world.person(Role.READER, campaign.id(), null);
    assertEquals(1, Acting.as(reader, () -> updates.at(campaign.id(), null, 0, 9)).size());
    Acting.refused(
        reader, EJBAccessException.class, () -> updates.publish(draft.id(), draft.version()));
    CampaignView other = world.campaign();
    Person stranger = world.person(Role.COORDINATOR, other.id(), null);
    Acting.refused(stranger, Forbidden.class, () -> updates.publish(draft.id(), draft.version()));
    Acting.refused(stranger, Forbidden.class, () -> updates.of(campaign.id(), draft.id()));
    Acting.refused(stranger, NotFound.class, () -> updates.of(other.id(), draft.id()));
    assertEquals(1L, Acting.as(anna, () -> updates.figures(campaign.id())).get(UpdateState.DRAFT));
  }

  @Test
  @DisplayName("News are listed by pages, each once, newest first")
  void pages() throws Exception {
    List<String> wanted = new ArrayList<>();
    for (String title : List.of("One", "Two", "Three")) {
      wanted.addFirst(published(title).id());
    }
    List<String> seen = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonObject page = list("?limit=1" + (next.isEmpty() ? "" : "&cursor=" + next));
      seen.add(page.getJsonArray("items").getJsonObject(0).getString("id"));
      next = page.isNull("next") ? null : page.getString("next");
    }
    assertEquals(wanted, seen);
    Api.anonymous()
        .get("/campaigns/" + campaign.slug() + "/updates?cursor=x")
        .requireProblem(ProblemType.INVALID);
    Api.anonymous().get("/campaigns/none/updates").requireProblem(ProblemType.NOT_FOUND);
  }
}
