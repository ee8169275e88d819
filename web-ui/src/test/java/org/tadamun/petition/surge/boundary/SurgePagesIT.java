package org.tadamun.petition.surge.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.surge.entity.SurgeState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.list.ListScript;

@InServer
@DisplayName("Alarms of a whole petition, in the console and by the API")
class SurgePagesIT extends FourEyes {

  @Inject private Clock clock;
  @Inject private Keys keys;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private SurgeWorld surgeWorld;
  @Inject private Surges surges;
  @Inject private Visitors visitors;

  private String id;

  @BeforeEach
  void raise() {
    world.earlyEnough();
    surgeWorld.came(petition, "SE", 1, 20);
    surgeWorld.come(petition, "MT", 201);
    surgeWorld.look(petition);
    id = surgeWorld.newest(petition).publicId();
  }

  @Test
  @DisplayName(
      "R2 R4: dashboard and list show an alarm, its page gives the reasons and acknowledges it")
  void acknowledged() {
    Visitor visitor = visitors.of(anna);
    String campaign = address.campaignOf(petition);
    visitor
        .open("dashboard" + campaign)
        .requireWords("Alarm: very many people are signing.", "201");
    visitor
        .open("petition/alarms" + address.of(petition))
        .require(200)
        .requireWords("Alarms of the whole petition", "Nobody has looked yet");
    Page page = visitor.open("petition/surge" + campaign + "&id=" + id).require(200);
    page.requireWords(
        "That is 10 times as many as in the whole hour before (20).",
        "Nobody is held for it",
        "Countries of the last day",
        "Malta",
        "One day");
    page.follow("Trends: Mail domain").require(200);
    page.follow("Hold a country by hand").require(200).requireWords("Before it has more than");
    page.follow("Invalidate by a rule").require(200);
    Page done = page.press("acknowledge").requireNotice("The alarm is over.");
    done.requireWords("Looked at");
    assertTrue(!done.offers("acknowledge"), done::html);
    assertEquals(SurgeState.ACKNOWLEDGED, surgeWorld.newest(petition).state());
    visitor.open("dashboard" + campaign).requireNoWords("Alarm: very many people are signing.");
  }

  @Test
  @DisplayName("the list of alarms has twenty-five rows a page")
  void pages() {
    surgeWorld.before(petition, 26);
    Visitor visitor = visitors.of(anna);
    String here = "petition/alarms" + address.of(petition);
    Page first = visitor.open(here).require(200);
    String rows = first.html().substring(first.html().indexOf("id=\"surged:surges_data\""));
    assertEquals(25, ListScript.rows(rows.substring(0, rows.indexOf("</tbody>"))), rows);
    String second = new ListScript(visitor, here, "surged:surges", first.html()).turned(25).body();
    assertEquals(2, ListScript.rows(second), second);
  }

  @Test
  @DisplayName("R3: a page that a colleague has made outdated shows the alarm as acknowledged")
  void lookedMeanwhile() throws Exception {
    Page open =
        visitors
            .of(anna)
            .open("petition/surge" + address.campaignOf(petition) + "&id=" + id)
            .require(200);
    Acting.as(anna, () -> surges.acknowledge(id, clock.instant().plus(Duration.ofHours(1))));
    Page refused = open.press("acknowledge");
    refused.requireNoWords("Nobody has looked yet");
    assertTrue(!refused.offers("acknowledge"), refused::html);
  }

  @Test
  @DisplayName(
      "R4: staff of one country cannot see an alarm, nor can it be opened in another campaign")
  void hidden() throws Exception {
    String campaign = address.campaignOf(petition);
    Visitor swede = visitors.of(Role.COUNTRY_ORGANISER, address.campaign(petition), "SE");
    swede.open("petition/surge" + campaign + "&id=" + id).require(403);
    swede
        .open("petition/alarms" + address.of(petition))
        .require(200)
        .requireNoWords("Alarms of the whole petition");
    swede.open("dashboard" + campaign).requireNoWords("Alarm: very many people are signing.");
    Visitor both = visitors.everywhere(Role.COORDINATOR);
    String other = address.campaignOf(petitionWorld.open());
    assertEquals(404, both.open("petition/surge" + other + "&id=" + id).status());
  }

  @Test
  @DisplayName(
      "R1 R3: the API reads and acknowledges an alarm, only with a moderating key of the campaign")
  void api() {
    Api api = moderationWorld.with(petition, Permission.PETITION_MODERATE);
    String list = "/petitions/" + petition.slug() + "/surges";
    String path = "/surges/" + id;
    JsonObject item = api.get(list).require(200).json().getJsonArray("items").getJsonObject(0);
    assertEquals(id, item.getString("id"));
    Answer read = api.get(path).require(200);
    assertEquals("OPEN", read.json().getString("state"));
    assertEquals(201, read.json().getInt("seen"));
    assertEquals(20, read.json().getInt("before"));
    assertEquals('"' + read.json().get("version").toString() + '"', read.header("ETag"));
    String command = path + "/commands/acknowledge";
    api.post(command, "{}").requireMistake("until", null);
    api.post(path + "/commands/vanish", until()).requireProblem(ProblemType.NOT_FOUND);
    for (Api stranger :
        new Api[] {
          moderationWorld.with(petition, Permission.PETITION_WRITE),
          keys.of(world.campaign(), Permission.PETITION_MODERATE)
        }) {
      stranger.get(list).requireProblem(ProblemType.FORBIDDEN);
      stranger.get(path).requireProblem(ProblemType.FORBIDDEN);
      stranger.post(command, until()).requireProblem(ProblemType.FORBIDDEN);
    }
    Api.anonymous().get(list).requireProblem(ProblemType.UNAUTHENTICATED);
    JsonObject done = api.post(command, until()).require(200).json();
    assertEquals("ACKNOWLEDGED", done.getString("state"));
    assertTrue(done.getString("decidedBy").startsWith("key:"), done::toString);
    api.post(command, until()).requireProblem(ProblemType.WRONG_STATE);
    api.get("/surges/none").requireProblem(ProblemType.NOT_FOUND);
  }

  private JsonObject until() {
    String then = clock.instant().plus(Duration.ofDays(1)).toString();
    return Json.createObjectBuilder().add("until", then).build();
  }
}
