package org.tadamun.web.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.tally.boundary.Change;
import org.tadamun.petition.tally.boundary.CountryTally;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

/**
 * Time zones with a half-hour offset. Figures are kept by the hour, but for one and a half billion
 * people midnight is at half past an hour of UTC.
 */
@InServer
@DisplayName("Figures in a time zone whose midnight is at half past an hour of UTC")
class HalfHourIT {

  private static final Pattern TODAY =
      Pattern.compile("(?s)id=\"tile-today\"[^>]*>(.*?)</(?:a|div|li)>");

  @Inject private Clock clock;
  @Inject private CountryTally tally;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionWorld petitionWorld;
  @Inject private SignatureList signatures;
  @Inject private Tallies tallies;
  @Inject private TimeMachine timeMachine;
  @Inject private Visitors visitors;
  @Inject private World world;

  private static String today(Visitor who, CampaignView campaign) {
    String html = who.open("dashboard?campaign=" + campaign.slug()).require(200).html();
    Matcher tile = TODAY.matcher(html);
    assertTrue(tile.find(), html);
    return tile.group(1).replaceAll("(?s)<[^>]*>", " ").replaceAll("[^0-9]", "");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("today begins at midnight of that zone, for a coordinator and for a reader")
  @ValueSource(strings = {"Asia/Kolkata", "Asia/Kathmandu", "Europe/London"})
  void today(String zone) throws Exception {
    CampaignView campaign = world.liveCampaign(zone);
    PetitionView petition = petitionWorld.open(campaign);
    Clock there = clock.withZone(ZoneId.of(zone));
    LocalDate day = LocalDate.now(there);
    Instant midnight = day.atStartOfDay(there.getZone()).toInstant();
    timeMachine.confirmedAt(moderationWorld.confirmed(petition, "IN"), midnight.minusSeconds(1));
    timeMachine.confirmedAt(moderationWorld.confirmed(petition, "NP"), midnight);
    timeMachine.confirmedAt(moderationWorld.confirmed(petition, "IR"), midnight.plusSeconds(1));
    moderationWorld.pending(petition, "Omar", World.unique("omar") + "@example.org", "IN");

    for (Role role : List.of(Role.COORDINATOR, Role.READER)) {
      String shown = today(visitors.of(role, campaign), campaign);
      // If midnight has passed in the meantime, all of them were confirmed yesterday.
      assertTrue(shown.equals("2") || LocalDate.now(there).isAfter(day), shown);
    }
  }

  @Test
  @DisplayName("the number of signatures since a moment is refused to staff of another campaign")
  void strangers() throws Exception {
    PetitionView petition = petitionWorld.open();
    Acting.refused(
        petitionWorld.coordinator(world.liveCampaign()),
        Forbidden.class,
        () -> signatures.confirmedSince(petition.slug(), clock.instant()));
  }

  @Test
  @DisplayName("the days of the chart are those of the zone, and their changes add up to the total")
  void days() throws Exception {
    ZoneId zone = ZoneId.of("Asia/Kathmandu");
    PetitionView petition = petitionWorld.open(world.liveCampaign(zone.getId()));
    Instant midnight = LocalDate.of(2026, 3, 2).atStartOfDay(zone).toInstant();
    Instant across = midnight.truncatedTo(ChronoUnit.HOURS);
    book(petition, across.minus(Duration.ofHours(20)), 1);
    book(petition, across, 2);
    book(petition, across.plus(Duration.ofHours(1)), 4);
    book(petition, across.plus(Duration.ofHours(5)), 8);

    List<Change> days = tallies.daily(petition, tallies.exactNow(petition), zone);
    assertEquals(List.of(3L, 12L), days.stream().map(Change::change).toList());
    assertEquals(
        List.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)),
        days.stream().map(day -> LocalDate.ofInstant(day.from(), zone)).toList());
    assertEquals(15, tallies.exactNow(petition).total());
  }

  @Test
  @DisplayName("the days of the chart add up to the total shown, even if somebody signs in between")
  void inBetween() throws Exception {
    ZoneId zone = ZoneId.of("Asia/Kathmandu");
    PetitionView petition = petitionWorld.open(world.liveCampaign(zone.getId()));
    Instant now = clock.instant();
    book(petition, now.minus(Duration.ofDays(3)), 3);
    book(petition, now, 4);
    Counts shown = tallies.exactNow(petition);
    book(petition, now, 8);
    List<Change> days = tallies.daily(petition, shown, zone);
    assertEquals(List.of(3L, 4L), days.stream().map(Change::change).toList());
  }

  @Test
  @DisplayName("a change since half past an hour is refused")
  void noHour() throws Exception {
    PetitionView petition = petitionWorld.open();
    Instant half = clock.instant().truncatedTo(ChronoUnit.HOURS).plusSeconds(1800);
    Counts now = tallies.exactNow(petition);
    Exception refused =
        assertThrows(RuntimeException.class, () -> tallies.changeSince(petition, now, half));
    assertTrue(
        Stream.iterate((Throwable) refused, Objects::nonNull, Throwable::getCause)
            .anyMatch(cause -> cause instanceof IllegalArgumentException),
        refused::toString);
    assertEquals(0, tallies.changeSince(petition, now, half.truncatedTo(ChronoUnit.HOURS)));
  }

  private void book(PetitionView petition, Instant moment, long change) {
    timeMachine.inTransaction(
        () -> tally.book(petition.id(), 1, SignatureSource.ONLINE, "NP", moment, change));
  }
}
