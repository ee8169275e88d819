package org.tadamun.web.publicsite.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.petition.ending.control.PastDays;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("The days beside a petition")
class PetitionFactsIT extends FourEyes {

  private static final String SINCE = "<span>Open since ";
  private static final String UNTIL = "<span>Open until ";
  private static final String OPENED = "<span>Opened on ";

  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private PastDays past;
  @Inject private Petitions petitions;

  @BeforeEach
  void ends() {
    past.closesAt(petition.id(), in(10));
  }

  private Instant in(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }

  private int version() {
    return petitions.bySlug(petition.slug()).orElseThrow().version();
  }

  /** Checks that the page has exactly these of the three sentences about days. */
  private String assertSaid(String... said) {
    String page = Site.get("/en/petitions/" + petition.slug()).require(200).body();
    for (String one : List.of(SINCE, UNTIL, OPENED)) {
      boolean wanted = List.of(said).contains(one);
      assertTrue(page.contains(one) == wanted, () -> one + wanted + ": " + page);
    }
    return page;
  }

  @Test
  @DisplayName("say since when and until when a running petition is open")
  void running() {
    assertSaid(SINCE, UNTIL);
  }

  @Test
  @DisplayName("do not call a petition open that was closed before its last day")
  void closed() throws Exception {
    int version = version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    assertSaid(OPENED);
  }

  private JsonObject told() {
    return Api.anonymous().get("/petitions/" + petition.slug()).require(200).json();
  }

  @Test
  @DisplayName("are in the API with the time of closing, until the closing is undone")
  void since() throws Exception {
    assertTrue(told().isNull("closedAt"));
    assertEquals("YES", told().getString("maySign"));
    int open = version();
    Acting.as(anna, () -> petitions.close(petition.slug(), open));
    JsonObject closed = told();
    Instant since = Instant.parse(closed.getString("closedAt"));
    assertFalse(since.isAfter(clock.instant()), closed::toString);
    assertTrue(since.isBefore(Instant.parse(closed.getString("closesAt"))), closed::toString);
    assertEquals("NO", closed.getString("maySign"));
    int undone = version();
    Acting.as(anna, () -> petitions.reopen(petition.slug(), undone));
    assertTrue(told().isNull("closedAt"));
    int again = version();
    Acting.as(anna, () -> petitions.close(petition.slug(), again));
    String kept = told().getString("closedAt");
    int over = version();
    Acting.as(anna, () -> petitions.archive(petition.slug(), over));
    assertEquals(kept, told().getString("closedAt"));
  }

  @Test
  @DisplayName("do not call a petition open whose campaign was won before the last day")
  void won() throws Exception {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Acting.as(
        anna, () -> campaigns.decide(campaign.slug(), campaign.version(), CampaignState.WON, null));
    assertSaid(OPENED);
    JsonObject ended = told();
    assertEquals("OPEN ENDED", ended.getString("state") + " " + ended.getString("maySign"));
  }

  @Test
  @DisplayName("name no end while the petition is paused, since the end may change")
  void paused() throws Exception {
    int version = version();
    Acting.as(anna, () -> petitions.pause(petition.slug(), version));
    assertSaid(OPENED);
  }

  @Test
  @DisplayName("do not say that the petition is open before its start")
  void ahead() {
    past.startsAt(petition.id(), in(3));
    assertSaid(UNTIL);
  }

  @Test
  @DisplayName("do not say that the petition was opened if it was closed before its start")
  void closedAhead() throws Exception {
    past.startsAt(petition.id(), in(3));
    int version = version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    Instant ended = petitions.bySlug(petition.slug()).orElseThrow().closesAt();
    assertFalse(ended.isAfter(clock.instant()), ended::toString);
    past.openedAt(petition.id(), in(-9));
    past.closesAt(petition.id(), in(-4));
    past.startsAt(petition.id(), in(-3));
    assertSaid();
  }

  @Test
  @DisplayName("start with the set start if the petition was opened before it")
  void begun() {
    Instant start = in(-2);
    past.openedAt(petition.id(), in(-400));
    past.startsAt(petition.id(), start);
    String page = assertSaid(SINCE, UNTIL);
    String said = page.substring(page.indexOf(SINCE), page.indexOf(UNTIL));
    String opened = String.valueOf(in(-400).atZone(ZoneOffset.UTC).getYear());
    assertFalse(said.contains(opened), said);
  }
}
