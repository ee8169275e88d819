package org.tadamun.petition.milestone.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.milestone.control.MilestoneWatch;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;

@InServer
@DisplayName("Milestones in the API")
class MilestoneApiIT extends FourEyes {

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private MilestoneWatch watch;
  @Inject private ModerationWorld moderationWorld;
  @Inject private TallyWorld tallyWorld;

  private Api api;
  private String list;
  private String tasks;

  @BeforeEach
  void hand() {
    api = moderationWorld.with(petition, Permission.PETITION_WRITE);
    list = "/petitions/" + petition.slug() + "/milestones";
    String campaign = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    tasks = "/campaigns/" + campaign + "/milestone-tasks";
  }

  private JsonArray items(String path) {
    return api.get(path).require(200).json().getJsonArray("items");
  }

  private JsonObject add(String body) {
    return api.post(list, body).require(201).json();
  }

  private Answer complete(Api who, JsonObject task, String tag) {
    Api versioned = tag == null ? who : who.with("If-Match", tag);
    return versioned.post("/milestone-tasks/" + task.getString("id") + "/completion", "");
  }

  private Answer reopen(Api who, JsonObject task, String tag) {
    Api versioned = tag == null ? who : who.with("If-Match", tag);
    return versioned.post("/milestone-tasks/" + task.getString("id") + "/completion/reversal", "");
  }

  @Test
  @DisplayName("R1: milestones are listed after the quarters of the goal, added and removed")
  void life() {
    assertEquals(4, items(list).size());
    Answer made = api.post(list, "{\"country\": \"SE\", \"wanted\": 7}").require(201);
    JsonObject added = made.json();
    assertEquals(7, added.getInt("wanted"));
    assertEquals("\"" + added.getInt("version") + "\"", made.header("ETag"));
    assertTrue(added.getString("createdAt").endsWith("Z"), added::toString);
    assertTrue(items(list).getJsonObject(0).isNull("createdAt"), "a quarter of the goal");
    assertEquals(added, items(list).getJsonObject(4));
    Answer again = api.post(list, "{\"country\": \"SE\", \"wanted\": 7}");
    again.requireMistake("wanted", null);
    String removal = list + "/" + added.getString("id") + "/removal";
    assertEquals(4, api.post(removal, "").require(200).json().getJsonArray("items").size());
    api.post(removal, "").requireProblem(ProblemType.NOT_FOUND);
  }

  @Test
  @DisplayName("The list is whole without a limit, and its pages are complete while one is removed")
  void whole() {
    for (int wanted = 1; wanted < 50; wanted++) {
      add("{\"wanted\": %d}".formatted(wanted));
    }
    JsonObject last = add("{\"country\": \"SE\", \"wanted\": 7}");
    JsonObject told = api.get(list).require(200).json();
    assertEquals(54, told.getJsonArray("items").size());
    assertTrue(told.isNull("next"));
    JsonObject quarters = api.get(list + "?limit=4").require(200).json();
    JsonObject part =
        api.get(list + "?limit=1&cursor=" + quarters.getString("next")).require(200).json();
    String gone = part.getJsonArray("items").getJsonObject(0).getString("id");
    api.post(list + "/" + gone + "/removal", "").require(200);
    JsonArray rest = items(list + "?cursor=" + part.getString("next"));
    assertEquals(49, rest.size());
    assertTrue(rest.contains(last), rest::toString);
  }

  @Test
  @DisplayName("A milestone with mistakes is refused with each field")
  void mistakes() {
    api.post(list, "{\"country\": \"XQ\", \"wanted\": 0}")
        .requireMistake("country", null)
        .requireField("wanted", null);
    api.post(list, "{\"country\": \"XQ\"}")
        .requireMistake("country", null)
        .requireField("wanted", null);
    assertEquals(4, items(list).size());
  }

  @Test
  @DisplayName("R2: a reached milestone raises a task, completed once in the version that was read")
  void task() throws Exception {
    add("{\"wanted\": 1}");
    add("{\"country\": \"SE\", \"wanted\": 1}");
    tallyWorld.sign(petition, "SE");
    watch.run();
    assertEquals(2, items(tasks + "?state=OPEN").size());
    assertEquals(0, items(tasks + "?state=DONE").size());
    Answer first = api.get(tasks + "?limit=1").require(200);
    JsonObject task = first.json().getJsonArray("items").getJsonObject(0);
    String next = first.json().getString("next");
    JsonObject other = items(tasks + "?limit=1&cursor=" + next).getJsonObject(0);
    assertFalse(task.getString("id").equals(other.getString("id")));
    assertEquals(petition.slug(), task.getString("petition"));
    assertEquals(task.getString("raisedAt"), task.getString("createdAt"));
    assertFalse(task.getString("modifiedAt").isBlank());
    assertEquals(1, items(tasks + "?country=se").size());
    assertEquals(0, items(tasks + "?country=GB").size());
    complete(api, task, null).requireProblem(ProblemType.PRECONDITION_REQUIRED);
    complete(api, task, "\"77\"").requireProblem(ProblemType.STALE);
    String tag = "\"" + task.getInt("version") + "\"";
    Answer done = complete(api, task, tag).require(200);
    assertEquals("DONE", done.json().getString("state"));
    assertTrue(done.json().getString("doneBy").startsWith("key:"), done.body());
    complete(api, task, done.header("ETag")).requireProblem(ProblemType.WRONG_STATE);
    assertEquals(1, items(tasks + "?state=OPEN").size());
    complete(api, other, "*").require(200);
    api.with("If-Match", tag)
        .post("/milestone-tasks/none/completion", "")
        .requireProblem(ProblemType.NOT_FOUND);
    api.get(tasks + "?state=LATE").requireMistake("state", null);
    api.get(tasks + "?country=SWE").requireMistake("country", null);
  }

  @Test
  @DisplayName("A completed task is reopened in the version that was read, and this is recorded")
  void reopened() throws Exception {
    add("{\"wanted\": 1}");
    tallyWorld.sign(petition, "SE");
    watch.run();
    JsonObject task = items(tasks).getJsonObject(0);
    reopen(api, task, "*").requireProblem(ProblemType.WRONG_STATE);
    String done = complete(api, task, "*").require(200).header("ETag");
    reopen(api, task, null).requireProblem(ProblemType.PRECONDITION_REQUIRED);
    reopen(api, task, "\"77\"").requireProblem(ProblemType.STALE);
    Api weak = moderationWorld.with(petition, Permission.SIGNATURE_READ);
    Api stranger = keys.of(world.campaign(), Permission.PETITION_WRITE);
    reopen(weak, task, done).requireProblem(ProblemType.FORBIDDEN);
    reopen(stranger, task, done).requireProblem(ProblemType.FORBIDDEN);
    reopen(Api.anonymous(), task, done).requireProblem(ProblemType.UNAUTHENTICATED);
    assertEquals(1, items(tasks + "?state=DONE").size());
    Answer open = reopen(api, task, done).require(200);
    assertEquals("OPEN", open.json().getString("state"));
    assertEquals(open.json(), items(tasks + "?state=OPEN").getJsonObject(0));
    assertEquals(
        List.of("milestone.done", "milestone.reopened"),
        world.audit("milestone", task.getString("id")).stream().map(AuditEntry::action).toList());
    reopen(api, task, done).requireProblem(ProblemType.STALE);
    complete(api, task, open.header("ETag")).require(200);
    api.with("If-Match", "*")
        .post("/milestone-tasks/none/completion/reversal", "")
        .requireProblem(ProblemType.NOT_FOUND);
  }

  @Test
  @DisplayName(
      "Milestones are refused to keys without the permission, of others, and without a key")
  void scopes() throws Exception {
    JsonObject own = add("{\"wanted\": 1}");
    tallyWorld.sign(petition, "SE");
    watch.run();
    JsonObject task = items(tasks).getJsonObject(0);
    String tag = "\"" + task.getInt("version") + "\"";
    String removal = list + "/" + own.getString("id") + "/removal";
    Api weak = moderationWorld.with(petition, Permission.SIGNATURE_READ);
    Api stranger = keys.of(world.campaign(), Permission.PETITION_WRITE);
    for (Api one : new Api[] {weak, stranger}) {
      one.get(list).requireProblem(ProblemType.FORBIDDEN);
      one.post(list, "{\"wanted\": 9}").requireProblem(ProblemType.FORBIDDEN);
      one.post(removal, "").requireProblem(ProblemType.FORBIDDEN);
      one.get(tasks).requireProblem(ProblemType.FORBIDDEN);
      complete(one, task, tag).requireProblem(ProblemType.FORBIDDEN);
    }
    Api nobody = Api.anonymous();
    nobody.get(list).requireProblem(ProblemType.UNAUTHENTICATED);
    nobody.post(list, "{\"wanted\": 9}").requireProblem(ProblemType.UNAUTHENTICATED);
    nobody.post(removal, "").requireProblem(ProblemType.UNAUTHENTICATED);
    nobody.get(tasks).requireProblem(ProblemType.UNAUTHENTICATED);
    complete(nobody, task, tag).requireProblem(ProblemType.UNAUTHENTICATED);
    api.get("/petitions/none/milestones").requireProblem(ProblemType.NOT_FOUND);
    api.post("/petitions/none/milestones", "{\"wanted\": 9}").requireProblem(ProblemType.NOT_FOUND);
    api.get("/campaigns/none/milestone-tasks").requireProblem(ProblemType.NOT_FOUND);
    assertEquals(5, items(list).size());
    assertEquals(1, items(tasks + "?state=OPEN").size());
  }
}
