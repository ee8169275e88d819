package org.tadamun.web.console.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.boundary.AuditList;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("The page of the audit trail")
class AuditPageIT extends LiveCampaign {

  @Resource private UserTransaction transaction;
  @Inject private AuditTrail trail;
  @Inject private Keys keys;
  @Inject private Visitors visitors;

  private Visitor administrator;
  private CampaignView other;

  @BeforeEach
  void begin() {
    administrator = visitors.everywhere(Role.ADMINISTRATOR);
    other = world.liveCampaign();
  }

  private Page list(String query) {
    return administrator.open("audit/list?campaign=" + campaign.slug() + query);
  }

  @Test
  @DisplayName("the page shows entries of its campaign and none of another one")
  void ofOneCampaign() {
    Page page = list("").require(200).requireWords("campaign.went-live", campaign.slug());
    page.requireNoWords(other.slug());
  }

  @Test
  @DisplayName(
      "R1: the list filters by the beginning of an act, by actor, and by days, both days included")
  void filters() {
    list("&action=campaign.went").requireWords("campaign.went-live");
    list("&action=campaign.went").requireNoWords("campaign.created");
    list("&action=staff.").requireWords("No entry fits this filter.");
    list("&actor=staff:nobody").requireWords("No entry fits this filter.");
    list("&from=2020-01-01&to=2099-12-31").requireWords("campaign.went-live");
    list("&to=2020-01-01").requireWords("No entry fits this filter.");
    list("&from=2099-01-01").requireWords("No entry fits this filter.");
    String live = "&action=campaign.went";
    LocalDate day = LocalDate.ofInstant(wentLive().happenedAt(), ZoneOffset.UTC);
    list(live + "&from=" + day + "&to=" + day).requireWords("campaign.went-live");
    list(live + "&from=" + day.plusDays(1)).requireWords("No entry fits this filter.");
    list(live + "&to=" + day.minusDays(1)).requireWords("No entry fits this filter.");
  }

  /** The entry about the campaign going live; the administrator's time zone is UTC. */
  private AuditEntry wentLive() {
    return world.audit("campaign", campaign.slug()).stream()
        .filter(entry -> entry.action().equals("campaign.went-live"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName(
      "an administrator of one campaign is linked to its trail and gets 403 for that of all")
  void ofHisCampaign() {
    Visitor here = visitors.of(Role.ADMINISTRATOR, campaign);
    String own = "audit/list?campaign=" + campaign.slug();
    String clear = "Clear the filter";
    Page whole = here.open(own).require(200).requireWords("campaign.went-live");
    assertEquals(List.of(), whole.links(clear));
    Page none = here.open(own + "&action=staff.").requireWords("No entry fits this filter.");
    assertEquals(2, none.links(clear).size(), none::html);
    none.links(clear).forEach(link -> here.open(link).requireWords("campaign.went-live"));
    assertEquals(403, here.open("audit/list").status());
    String all = "audit/list";
    assertEquals(List.of(all, all), list("&action=staff.").links(clear), "of the installation");
  }

  @Test
  @DisplayName("a filter by an impossible day answers 400 and shows no other campaign")
  void noDay() {
    for (String day : new String[] {"yesterday", "2020-13-01", "%2B999999999-12-31"}) {
      list("&to=" + day).require(400).requireNoWords(other.slug());
    }
  }

  @Test
  @DisplayName("R1: the listed entries can be downloaded as CSV")
  void download() {
    Page csv = list("&action=campaign.&format=csv").require(200);
    assertTrue(csv.html().startsWith(Csv.BYTE_ORDER_MARK), csv::html);
    assertTrue(csv.html().contains("campaign.went-live"), csv::html);
    assertTrue(!csv.html().contains(other.slug()), csv::html);
    assertTrue(csv.html().strip().lines().count() >= 3, csv::html);
  }

  @Test
  @DisplayName("R2: a key is shown with its name and organisation; the CSV has its id as well")
  void keys() throws Exception {
    Person own = keys.caller(campaign, Permission.CAMPAIGN_WRITE);
    Person friend = keys.caller(world.partner(campaign), Permission.CAMPAIGN_WRITE);
    for (Person key : List.of(own, friend)) {
      Acting.as(key, () -> recorded("campaign.by-key"));
    }
    String all = "&action=campaign.by-key";
    list(all).requireWords("API key “Test”, A union", "API key “Test”, A friend");
    Page one = list(all + "&actor=" + friend.name());
    one.requireWords("API key “Test”, A friend").requireNoWords("A union");
    list("&actor=key:nobody").requireWords("An API key");
    String table = list(all + "&format=csv").require(200).html();
    for (Person key : List.of(own, friend)) {
      String line = table.lines().filter(row -> row.contains(key.name())).findFirst().orElseThrow();
      assertTrue(line.contains("API key “Test”") && line.contains(campaign.slug()), line);
    }
    Page made = administrator.open("keys/list").require(200).requireWords(own.name().substring(4));
    assertTrue(made.links("Audit trail").contains("audit/list?actor=" + own.name()), made::html);
  }

  private Void recorded(String act) throws Exception {
    transaction.begin();
    trail.record(act, "campaign", "test", campaign.id(), null, null);
    transaction.commit();
    return null;
  }

  @Test
  @DisplayName("the CSV has all entries, newest first, even beyond one stretch of reading")
  void longDownload() throws Exception {
    int many = AuditList.STRETCH + 50;
    transaction.begin();
    trail.record("campaign.rare", "campaign", "long-ago", campaign.id(), "before", "after");
    for (int n = 0; n < many; n++) {
      trail.record("campaign.test", "campaign", "no-" + n, campaign.id(), null, null);
    }
    transaction.commit();
    List<String> lines =
        list("&action=campaign.test&format=csv").require(200).html().strip().lines().toList();
    assertEquals(many + 1, lines.size());
    assertTrue(lines.get(1).contains("no-" + (many - 1) + "\""), lines.get(1));
    assertTrue(lines.getLast().contains("no-0\""), lines.getLast());
    List<String> rare =
        list("&action=campaign.rare&format=csv").require(200).html().strip().lines().toList();
    assertEquals(2, rare.size());
    String found = "\"campaign.rare\",\"campaign long-ago\",\"before\",\"after\"";
    assertTrue(rare.getLast().contains(found), rare.getLast());
  }

  @Test
  @DisplayName("coordinators get 403 for the page and for the CSV")
  void closed() {
    Visitor coordinator = visitors.coordinator(campaign);
    String path = "audit/list?campaign=" + campaign.slug();
    assertEquals(403, coordinator.open(path).status());
    assertEquals(403, coordinator.open(path + "&format=csv").status());
  }
}
