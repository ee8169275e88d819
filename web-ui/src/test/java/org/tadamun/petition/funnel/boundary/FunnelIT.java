package org.tadamun.petition.funnel.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.web.testing.Api.follow;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.control.upkeep.AcceptedMailsRun;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.publicsite.views.ViewsBooking;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Funnel")
class FunnelIT extends FourEyes {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Inject private Clock clock;
  @Inject private FunnelReport report;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private TallyWorld tallyWorld;
  @Inject private Postman postman;
  @EJB private AcceptedMailsRun takenMails;
  @Inject private ViewsBooking views;

  /** The petition's first day and the next one, since midnight may pass during the test. */
  private FunnelQuestion question() {
    LocalDate day = LocalDate.ofInstant(petition.createdAt(), LONDON);
    return new FunnelQuestion(petition.slug(), day, day.plusDays(1));
  }

  private List<FunnelRow> days(String country) throws Exception {
    return Acting.as(anna, () -> report.byDay(question(), country));
  }

  private long times(FunnelStage stage, String country) throws Exception {
    return days(country).stream().filter(FunnelRow::isKnown).mapToLong(row -> row.of(stage)).sum();
  }

  private void assertTimes(long expected, FunnelStage stage) throws Exception {
    assertEquals(expected, times(stage, null), stage.name());
    assertEquals(expected, times(stage, "SE"), stage + " in SE");
    assertEquals(0, times(stage, "GB"), stage + " in GB");
  }

  private void assertInAll(long expected, FunnelStage stage) throws Exception {
    assertEquals(expected, times(stage, null), stage.name());
    assertNull(days("SE").getFirst().of(stage), stage + " is not told by country");
  }

  private void decide(long id, Decision decision) throws Exception {
    Acting.as(anna, () -> moderation.decide(id, decision));
  }

  @Test
  @DisplayName("R1 R2: each event is counted once, for its country, and no figure falls")
  void happenings() throws Exception {
    String token = tallyWorld.pending(petition, "SE");
    assertTimes(1, FunnelStage.SUBMITTED);
    assertTimes(0, FunnelStage.CONFIRMED);
    follow("confirmation", token);
    follow("confirmation", token);
    assertTimes(1, FunnelStage.CONFIRMED);
    long id = petitionWorld.rows(petition.id()).getLast().id();
    decide(id, Decision.of(ModerationCommand.HOLD));
    decide(id, Decision.of(ModerationCommand.RELEASE));
    decide(id, new Decision(ModerationCommand.INVALIDATE, InvalidationReason.OTHER, null));
    decide(id, Decision.of(ModerationCommand.REVERT));
    assertTimes(1, FunnelStage.HELD);
    assertTimes(1, FunnelStage.INVALIDATED);
    follow("self/withdrawal", token);
    follow("self/withdrawal", token);
    assertTimes(1, FunnelStage.WITHDRAWN);
    assertTimes(1, FunnelStage.CONFIRMED);
    assertInAll(0, FunnelStage.EXPIRED);
  }

  @Test
  @DisplayName("R1 R7: each accepted form is counted, also of the same address")
  void again() throws Exception {
    String email = World.unique("amal") + "@example.org";
    tallyWorld.signs(petition, email, "SE");
    tallyWorld.signs(petition, email, "SE");
    assertTimes(2, FunnelStage.SUBMITTED);
    follow("self/withdrawal", petitionWorld.token(email));
    tallyWorld.signs(petition, email, "SE");
    assertTimes(3, FunnelStage.SUBMITTED);
    follow("self/erasure", petitionWorld.token(email));
    assertTimes(2, FunnelStage.WITHDRAWN);
  }

  @Test
  @DisplayName(
      "R1: a held signature that is withdrawn, signed again and confirmed is counted as held again")
  void heldAgain() throws Exception {
    String email = World.unique("amal") + "@example.org";
    tallyWorld.signs(petition, email, "SE");
    String token = petitionWorld.token(email);
    follow("confirmation", token);
    long id = petitionWorld.rows(petition.id()).getLast().id();
    decide(id, Decision.of(ModerationCommand.HOLD));
    assertTimes(1, FunnelStage.HELD);
    follow("self/withdrawal", token);
    tallyWorld.signs(petition, email, "SE");
    token = petitionWorld.token(email);
    follow("confirmation", token);
    follow("confirmation", token);
    assertTimes(2, FunnelStage.CONFIRMED);
    assertTimes(2, FunnelStage.HELD);
  }

  @Test
  @DisplayName("R3: the mail that answers a form is counted once a mail server has accepted it")
  void mailed() throws Exception {
    postman.hold();
    tallyWorld.pending(petition, "SE");
    takenMails.run();
    assertInAll(0, FunnelStage.MAILED);
    postman.send(line -> line.startsWith("RCPT") ? "451 later" : null);
    takenMails.run();
    assertInAll(0, FunnelStage.MAILED);
    tallyWorld.pending(petition, "SE");
    postman.send(line -> null);
    takenMails.run();
    takenMails.run();
    assertInAll(1, FunnelStage.MAILED);
  }

  @Test
  @DisplayName("R3: views of the page are counted in each language and frame, without a country")
  void seen() throws Exception {
    String path = "/petitions/" + petition.slug();
    Stream.of("/en" + path, "/ar" + path, "/embed/fr" + path, "/en" + path + "?utm_source=x")
        .forEach(page -> Site.get(page).require(200));
    Site.head("/en" + path).require(200);
    Site.get("/en" + path + "/countries").require(200);
    views.run();
    views.run();
    assertEquals(4, times(FunnelStage.SEEN, null));
    assertNull(days("SE").getFirst().of(FunnelStage.SEEN), "where is not known");
    assertEquals(List.of(), Acting.as(anna, () -> report.byCountry(question())));
  }

  @Test
  @DisplayName("R4: a figure that nobody can have counted is unknown, not zero")
  void unknown() throws Exception {
    assertNull(Acting.as(anna, () -> report.since(petition.slug())));
    assertNull(days(null).getFirst().of(FunnelStage.SUBMITTED), "nobody has counted");
    tallyWorld.pending(petition, "SE");
    LocalDate today = LocalDate.now(clock.withZone(LONDON));
    FunnelQuestion earlier = new FunnelQuestion(petition.slug(), today.minusDays(2), today);
    assertNull(
        Acting.as(anna, () -> report.byDay(earlier, null)).getFirst().of(FunnelStage.SUBMITTED));
    assertNull(days("SE").getFirst().of(FunnelStage.SEEN));
    for (FunnelRow row : days(null)) {
      assertNotNull(row.of(FunnelStage.EXPIRED));
    }
    Instant since = Acting.as(anna, () -> report.since(petition.slug()));
    assertTrue(!since.isAfter(clock.instant()), since::toString);
  }

  @Test
  @DisplayName("R5: the funnel lists each day, each country, and each country on each day")
  void lists() throws Exception {
    tallyWorld.pending(petition, "SE");
    tallyWorld.pending(petition, "GB");
    assertEquals(2, days(null).size());
    assertEquals(
        List.of("GB", "SE"),
        Acting.as(anna, () -> report.byCountry(question())).stream()
            .map(FunnelRow::country)
            .toList());
    List<FunnelRow> cells = Acting.as(anna, () -> report.byDayAndCountry(question()));
    assertEquals(2, cells.stream().mapToLong(row -> row.of(FunnelStage.SUBMITTED)).sum());
    assertTrue(cells.stream().allMatch(row -> row.day() != null && row.country() != null));
  }

  @Test
  @DisplayName("R6: missing, too many or reversed days are refused, with the field")
  void days() {
    LocalDate day = LocalDate.of(2026, 11, 26);
    String slug = petition.slug();
    assertField("from", new FunnelQuestion(slug, null, day));
    assertField("to", new FunnelQuestion(slug, day, null));
    assertField("to", new FunnelQuestion(slug, day, day.minusDays(1)));
    assertField("to", new FunnelQuestion(slug, day, day.plusDays(FunnelReport.DAYS_MOST)));
  }

  private void assertField(String field, FunnelQuestion wrong) {
    InvalidInput refused =
        Acting.refused(anna, InvalidInput.class, () -> report.byDay(wrong, null));
    assertEquals(field, refused.errors().getFirst().field());
    Acting.refused(anna, InvalidInput.class, () -> report.byCountry(wrong));
    Acting.refused(anna, InvalidInput.class, () -> report.byDayAndCountry(wrong));
  }

  @Test
  @DisplayName("R6: the funnel is refused to staff of other campaigns and for an unknown petition")
  void refused() throws Exception {
    Person stranger = world.person(Role.READER, world.campaign().id(), null);
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    assertEquals(2, Acting.as(reader, () -> report.byDay(question(), null)).size());
    Acting.refused(stranger, Forbidden.class, () -> report.byDay(question(), null));
    Acting.refused(stranger, Forbidden.class, () -> report.byCountry(question()));
    Acting.refused(stranger, Forbidden.class, () -> report.byDayAndCountry(question()));
    Acting.refused(stranger, Forbidden.class, () -> report.since(petition.slug()));
    Acting.refused(anna, NotFound.class, () -> report.since("none"));
  }

  @Test
  @DisplayName("R6: a key that reads signatures gets the funnel by day and by country")
  void api() {
    tallyWorld.pending(petition, "SE");
    Api key = moderationWorld.reader(petition);
    String path = "/petitions/" + petition.slug() + "/funnel";
    JsonObject answer = key.get(path).require(200).json();
    assertEquals("Europe/London", answer.getString("timeZone"));
    assertEquals(30, answer.getJsonArray("days").size());
    JsonObject first = answer.getJsonArray("days").getJsonObject(0).getJsonObject("happened");
    assertTrue(first.isEmpty(), "nothing is known of the time before");
    JsonObject today = answer.getJsonArray("days").getJsonObject(29).getJsonObject("happened");
    JsonObject before = answer.getJsonArray("days").getJsonObject(28).getJsonObject("happened");
    int submitted = today.getInt("SUBMITTED") + before.getInt("SUBMITTED", 0);
    assertEquals(1, submitted, "today, or before a midnight that came meanwhile");
    assertEquals(0, today.getInt("CONFIRMED"));
    JsonObject sweden = answer.getJsonArray("countries").getJsonObject(0);
    assertEquals("SE", sweden.getString("country"));
    assertFalse(sweden.getJsonObject("happened").containsKey("SEEN"), "where is not known");
    JsonObject british = key.get(path + "?country=GB").require(200).json();
    JsonObject there = british.getJsonArray("days").getJsonObject(29).getJsonObject("happened");
    assertEquals(0, there.getInt("SUBMITTED"));
  }

  @Test
  @DisplayName("R6: the API refuses keys without the permission, and malformed questions")
  void apiRefused() {
    String path = "/petitions/" + petition.slug() + "/funnel";
    Api.anonymous().get(path).requireProblem(ProblemType.UNAUTHENTICATED);
    moderationWorld.with(petition, "incident:read").get(path).requireProblem(ProblemType.FORBIDDEN);
    Api key = moderationWorld.reader(petition);
    key.get("/petitions/none/funnel").requireProblem(ProblemType.NOT_FOUND);
    Map.of(
            "from=2026-02-30", "from",
            "from=-999999999-01-01", "from",
            "to=tomorrow", "to",
            "from=2020-01-01", "to",
            "country=Sweden", "country")
        .forEach((query, field) -> key.get(path + "?" + query).requireMistake(field, null));
  }
}
