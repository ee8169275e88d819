package org.tadamun.web.publicsite.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.petition.ending.control.EndingRun;
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
  private static final String CLOSED = "<span>Closed on ";

  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private EndingRun ending;
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

  /** Of the four sentences about days it has these alone. */
  private String assertSaid(String... said) {
    String page = Site.get("/en/petitions/" + petition.slug()).require(200).body();
    for (String one : List.of(SINCE, UNTIL, OPENED, CLOSED)) {
      boolean wanted = List.of(said).contains(one);
      assertTrue(page.contains(one) == wanted, () -> one + wanted + ": " + page);
    }
    return page;
  }

  @Test
  @DisplayName("say since when it is open, and until when, while it is")
  void running() {
    assertSaid(SINCE, UNTIL);
  }

  @Test
  @DisplayName("do not call it open once it is closed before its last day, and say since when")
  void closed() throws Exception {
    String path = "/petitions/" + petition.slug();
    JsonObject open = Api.anonymous().get(path).require(200).json();
    assertTrue(open.isNull("closedAt"), open::toString);
    int version = version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    assertSaid(OPENED, CLOSED);
    JsonObject told = Api.anonymous().get(path).require(200).json();
    Instant closed = Instant.parse(told.getString("closedAt"));
    assertFalse(closed.isAfter(clock.instant()), told::toString);
    assertTrue(
        closed.isBefore(Instant.parse(told.getString("closesAt"))), "not the end that was set");
    int now = version();
    Acting.as(anna, () -> petitions.archive(petition.slug(), now));
    JsonObject archived = Api.anonymous().get(path).require(200).json();
    assertEquals(told.getString("closedAt"), archived.getString("closedAt"));
  }

  @Test
  @DisplayName("do not say that it is closed once that was undone")
  void reopened() throws Exception {
    int version = version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    int closed = version();
    Acting.as(anna, () -> petitions.reopen(petition.slug(), closed));
    assertSaid(OPENED);
  }

  @Test
  @DisplayName("do not call it open once its campaign is won before that day")
  void won() throws Exception {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Acting.as(
        anna, () -> campaigns.decide(campaign.slug(), campaign.version(), CampaignState.WON, null));
    assertSaid(OPENED, CLOSED);
    past.openedAt(petition.id(), in(-30));
    past.decidedAt(petition.campaignId(), in(-20));
    assertClosed(-20);
    ending.run();
    assertTrue(petitions.bySlug(petition.slug()).orElseThrow().state().isOver());
    assertClosed(-20);
  }

  @Test
  @DisplayName("name the last day also once it was closed, two weeks later")
  void closedLater() {
    past.openedAt(petition.id(), in(-30));
    past.closesAt(petition.id(), in(-20));
    assertClosed(-20);
    ending.run();
    assertTrue(petitions.bySlug(petition.slug()).orElseThrow().state().isOver());
    assertClosed(-20);
  }

  /** Of no two days within a month is the number the same. */
  private void assertClosed(int days) {
    String page = assertSaid(OPENED, CLOSED);
    String day = page.substring(page.indexOf(CLOSED) + CLOSED.length()).split("<", 2)[0];
    ZoneId zone = campaigns.byId(petition.campaignId()).orElseThrow().zone();
    int wanted = in(days).atZone(zone).getDayOfMonth();
    assertTrue(Pattern.compile("\\b" + wanted + "\\b").matcher(day).find(), day);
  }

  @Test
  @DisplayName("name no end in a pause, in which it waits and moves")
  void paused() throws Exception {
    int version = version();
    Acting.as(anna, () -> petitions.pause(petition.slug(), version));
    assertSaid(OPENED);
  }

  @Test
  @DisplayName("do not say that it is open before its hour has come")
  void ahead() {
    past.startsAt(petition.id(), in(3));
    assertSaid(UNTIL);
  }

  @Test
  @DisplayName("do not say that it was opened where it was closed before its hour")
  void closedAhead() throws Exception {
    past.startsAt(petition.id(), in(3));
    int version = version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    Instant ended = petitions.bySlug(petition.slug()).orElseThrow().closesAt();
    assertFalse(ended.isAfter(clock.instant()), ended::toString);
    past.openedAt(petition.id(), in(-9));
    past.closesAt(petition.id(), in(-4));
    past.startsAt(petition.id(), in(-3));
    assertSaid(CLOSED);
  }

  @Test
  @DisplayName("begin with its hour where it was opened before")
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
