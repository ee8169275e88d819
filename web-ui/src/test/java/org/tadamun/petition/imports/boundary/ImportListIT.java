package org.tadamun.petition.imports.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.imports.testing.ImportWorld.people;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.imports.control.ImportRun;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;

@InServer
@DisplayName("List of imports for keys")
class ImportListIT extends FourEyes {

  @Inject private Campaigns campaigns;
  @Inject private Forgetting forgetting;
  @Inject private ImportLists lists;
  @Inject private ImportRun run;
  @Inject private Keys keys;

  private CampaignView campaign;
  private Api first;
  private Api second;
  private String list;

  @BeforeEach
  void enter() {
    campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    first = keys.of(campaign, Permission.PETITION_WRITE);
    second = keys.of(campaign, Permission.PETITION_WRITE);
    list = "/petitions/" + petition.slug() + "/imports";
  }

  private String sent(String more) {
    String path = "/imports/signatures?organisation=LabourStart&petition=" + petition.slug() + more;
    String id =
        first
            .send("POST", path, BodyPublishers.ofString(people(2, "GB")), "text/csv")
            .require(202)
            .json()
            .getString("id");
    run.run();
    return id;
  }

  private List<JsonObject> items(String query) {
    JsonObject page = second.get(list + query).require(200).json();
    return page.getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private List<String> ids(String query) {
    return items(query).stream().map(one -> one.getString("id")).toList();
  }

  @Test
  @DisplayName("The second key finds the imports that wait for it, newest first and page by page")
  void waiting() {
    assertEquals(List.of(), ids(""));
    String tried = sent("&dryRun=true");
    String one = sent("");
    String other = sent("");
    assertEquals(List.of(other, one, tried), ids(""));
    assertEquals(List.of(other, one), ids("?state=READY"));
    JsonObject told = items("?state=READY").getFirst();
    assertEquals(2, told.getJsonObject("counts").getInt("acceptable"));
    for (String secret : List.of("fresh", "known")) {
      assertTrue(told.getJsonObject("counts").isNull(secret), told::toString);
    }
    for (String beside : List.of("errors", "allErrors")) {
      assertTrue(told.isNull(beside), told::toString);
    }
    second.post("/imports/" + one + "/start", "").require(200);
    run.run();
    assertEquals(List.of(other), ids("?state=READY"));
    assertEquals(List.of(one), ids("?state=DONE"));
    JsonObject page = second.get(list + "?limit=2").require(200).json();
    assertEquals(2, page.getJsonArray("items").size());
    assertEquals(List.of(tried), ids("?limit=2&cursor=" + page.getString("next")));
  }

  @Test
  @DisplayName(
      "Console and API list the newest import first, even if another node numbered it lower")
  void newest() throws Exception {
    String one = sent("");
    String higher = sent("");
    assertEquals(List.of(higher, one), shown());
    forgetting.made("petition_import", "public_id", higher, Duration.ofDays(1));
    assertEquals(List.of(one, higher), shown());
    assertEquals(List.of(one, higher), ids(""));
    String next = second.get(list + "?limit=1").require(200).json().getString("next");
    assertEquals(List.of(higher), ids("?limit=1&cursor=" + next));
    assertEquals(2, Acting.as(anna, () -> lists.count(petition.slug())));
  }

  private List<String> shown() throws Exception {
    return Acting.as(anna, () -> lists.at(petition.slug(), 0, 9)).stream()
        .map(ImportView::id)
        .toList();
  }

  @Test
  @DisplayName("The list is refused to keys that may not write the petition, and for wrong queries")
  void refused() {
    for (String odd : List.of("state=none", "limit=0", "limit=201", "cursor=x")) {
      String field = odd.substring(0, odd.indexOf('='));
      second.get(list + '?' + odd).requireMistake(field, null);
    }
    Api.anonymous().get(list).requireProblem(ProblemType.UNAUTHENTICATED);
    Api stranger = keys.of(world.campaign(), Permission.PETITION_WRITE);
    for (Api other : List.of(stranger, keys.of(campaign, Permission.SIGNATURE_READ))) {
      other.get(list).requireProblem(ProblemType.FORBIDDEN);
    }
    second.get("/petitions/none/imports?limit=0").requireProblem(ProblemType.NOT_FOUND);
  }
}
