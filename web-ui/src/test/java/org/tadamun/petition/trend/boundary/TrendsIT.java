package org.tadamun.petition.trend.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.boundary.search.TimeSpan;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Trends")
class TrendsIT extends FourEyes {

  @Inject private Clock clock;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private SignatureList list;
  @Inject private Signatures signatures;
  @Inject private TallyWorld tallyWorld;
  @Inject private TimeMachine time;
  @Inject private Trends trends;

  private TrendQuestion question() {
    return question(petition.slug());
  }

  private TrendQuestion question(String slug) {
    Instant to = clock.instant().plusSeconds(1);
    return new TrendQuestion(slug, to.minus(Duration.ofHours(24)), to);
  }

  private TrendReport report(TrendBy by) throws Exception {
    return Acting.as(anna, () -> trends.report(by, question()));
  }

  /** The counts of the domain's rows. */
  private List<Long> lookUp(String domain) throws Exception {
    return Acting.as(anna, () -> trends.lookUp(question(), domain)).stream()
        .map(Trend::count)
        .toList();
  }

  private void comesFrom(String client, String country) {
    SignatureRequest request =
        new SignatureRequest(
            "Amal",
            null,
            World.unique("amal") + "@example.org",
            country,
            null,
            null,
            "en",
            null,
            null,
            null,
            null);
    signatures.sign(petition.slug(), request, client);
  }

  @Test
  @DisplayName("R2: signatures are counted by domain, state and country, and earlier ones apart")
  void domains() throws Exception {
    long held = moderationWorld.confirmed(petition, "Zara", "often.example", "SE");
    moderationWorld.confirmed(petition, "Omar", "often.example", "GB");
    moderationWorld.pending(petition, "Ali", World.unique("a") + "@OFTEN.example", "GB");
    long earlier = moderationWorld.confirmed(petition, "Noor", "often.example", "FR");
    moderationWorld.confirmed(petition, "Sana", "once.example", "PK");
    Acting.as(anna, () -> moderation.decide(held, Decision.of(ModerationCommand.HOLD)));
    time.age(earlier, Duration.ofHours(30));
    TrendReport report = report(TrendBy.DOMAIN);
    assertEquals(4, report.total());
    assertEquals(2, report.rows().size());
    Trend often = report.page(TrendOrder.COUNT, 0, 1).getFirst();
    assertEquals(List.of(3L, 1L, 75L), List.of(often.count(), often.before(), often.share()));
    assertEquals(
        List.of(1L, 1L, 1L, 0L),
        List.of(often.pending(), often.confirmed(), often.held(), often.ended()));
    assertEquals(2, often.countries());
    assertTrue(!often.first().isAfter(often.last()));
  }

  @Test
  @DisplayName(
      "R2: the list of a domain has as many rows as its number, and is refused to other campaigns")
  void lists() throws Exception {
    moderationWorld.confirmed(petition, "Zara", "often.example", "SE");
    moderationWorld.pending(petition, "Ali", World.unique("a") + "@often.example", "GB");
    moderationWorld.confirmed(petition, "Sana", "once.example", "PK");
    TrendReport report = report(TrendBy.DOMAIN);
    TimeSpan time = new TimeSpan(report.from(), report.to());
    for (Trend row : report.rows()) {
      SignatureFilter filter = SignatureFilter.ALL.signedIn(time).ofDomain(row.key());
      assertEquals(row.count(), Acting.as(anna, () -> list.count(petition.slug(), filter)));
      assertEquals(
          row.count(), Acting.as(anna, () -> list.at(petition.slug(), filter, 0, 9)).size());
      Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
      Acting.refused(stranger, Forbidden.class, () -> list.count(petition.slug(), filter));
    }
  }

  @Test
  @DisplayName("R1: staff who are limited to one country are refused all trends")
  void ofOneCountry() throws Exception {
    Person swede = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
    for (TrendBy by : TrendBy.values()) {
      Acting.refused(swede, Forbidden.class, () -> trends.report(by, question()));
    }
    Acting.refused(swede, Forbidden.class, () -> trends.lookUp(question(), "often.example"));
  }

  @Test
  @DisplayName(
      "R1: a look-up finds a domain and is audited without its name; what is no domain is refused")
  void lookUps() throws Exception {
    moderationWorld.confirmed(petition, "Zara", "often.example", "SE");
    assertEquals(List.of(1L), lookUp(" Often.Example "));
    assertEquals(List.of(), lookUp("never.example"));
    for (String wrong : new String[] {null, "", "example", "a@example.org", "<b>.org"}) {
      InvalidInput refused = assertThrows(InvalidInput.class, () -> lookUp(wrong));
      assertEquals("domain", refused.errors().getFirst().field());
    }
    List<AuditEntry> lines =
        world.audit("petition", petition.slug()).stream()
            .filter(line -> line.action().equals("trend.looked-up"))
            .toList();
    assertEquals(2, lines.size(), "each that was answered");
    assertTrue(lines.stream().allMatch(line -> line.from() == null && line.to() == null));
  }

  @Test
  @DisplayName(
      "R1: a look-up by one name of a mail provider counts the addresses under all its names")
  void names() throws Exception {
    moderationWorld.confirmed(petition, "Zara", "ya.ru", "SE");
    moderationWorld.confirmed(petition, "Amal", "yandex.by", "SE");
    assertEquals(List.of(2L), lookUp("ya.ru"));
    assertEquals(List.of(2L), lookUp("yandex.com"));
  }

  @Test
  @DisplayName("R1: a withdrawn signature has no domain any more, and is counted as one without")
  void withdrawn() throws Exception {
    tallyWorld.withdraw(tallyWorld.sign(petition, "SE"));
    TrendReport report = report(TrendBy.DOMAIN);
    assertEquals(List.of(), report.rows());
    assertEquals(1, report.total());
    assertEquals(1, report.without());
  }

  @Test
  @DisplayName(
      "R3 R4: ranges of addresses are counted, and what is unknown of them is null, not zero")
  void ranges() throws Exception {
    comesFrom("203.0.113.7", "SE");
    comesFrom("203.0.113.8", "GB");
    comesFrom("198.51.100.1", "SE");
    tallyWorld.pending(petition, "SE");
    TrendReport report = report(TrendBy.RANGE);
    assertEquals(3, report.total());
    assertEquals(2, report.rows().size());
    Trend first = report.page(TrendOrder.COUNT, 0, 1).getFirst();
    assertEquals(2, first.count());
    assertEquals(2, first.countries());
    assertNull(first.before(), "the program is younger");
    assertNull(first.held());
    assertTrue(!report.since().isAfter(clock.instant()));
  }

  @Test
  @DisplayName("readers, and coordinators of other campaigns, are refused trends")
  void refused() throws Exception {
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    for (TrendBy by : TrendBy.values()) {
      Acting.refused(stranger, Forbidden.class, () -> trends.report(by, question()));
      Acting.refused(reader, EJBAccessException.class, () -> trends.report(by, question()));
    }
    Acting.refused(stranger, Forbidden.class, () -> trends.lookUp(question(), "example.org"));
    Acting.refused(
        reader, EJBAccessException.class, () -> trends.lookUp(question(), "example.org"));
    Acting.refused(anna, NotFound.class, () -> trends.report(TrendBy.DOMAIN, question("none")));
  }

  @Test
  @DisplayName("a key that may moderate reads trends by the API, page by page")
  void api() {
    moderationWorld.confirmed(petition, "Zara", "often.example", "SE");
    moderationWorld.confirmed(petition, "Zara", "often.example", "SE");
    moderationWorld.confirmed(petition, "Sana", "once.example", "PK");
    Api moderator = moderationWorld.moderator(petition);
    String path = "/petitions/" + petition.slug() + "/trends";
    JsonObject page = moderator.get(path + "?limit=1").require(200).json();
    assertEquals("domain", page.getString("by"));
    assertEquals(3, page.getInt("total"));
    assertEquals(2, page.getInt("different"));
    assertEquals(2, page.getJsonArray("items").getJsonObject(0).getInt("confirmed"));
    String next = path + "?limit=1&cursor=" + page.getString("next");
    JsonObject last = moderator.get(next).require(200).json();
    assertEquals(1, last.getJsonArray("items").getJsonObject(0).getInt("count"));
    assertTrue(last.isNull("next"));
    assertEquals("range", moderator.get(path + "?by=range").require(200).json().getString("by"));
  }

  @Test
  @DisplayName("the API refuses trends to other keys, and wrong parameters at their field")
  void apiRefuses() {
    String path = "/petitions/" + petition.slug() + "/trends";
    Api.anonymous().get(path).requireProblem(ProblemType.UNAUTHENTICATED);
    moderationWorld.reader(petition).get(path).requireProblem(ProblemType.FORBIDDEN);
    Api moderator = moderationWorld.moderator(petition);
    moderator.get("/petitions/none/trends").requireProblem(ProblemType.NOT_FOUND);
    for (String wrong :
        new String[] {
          "by=name", "order=size", "from=yesterday", "to=7", "from=2020-01-01T00:00:00Z", "limit=0"
        }) {
      String field = wrong.startsWith("from=2") ? "to" : wrong.substring(0, wrong.indexOf('='));
      moderator.get(path + "?" + wrong).requireMistake(field, null);
    }
    moderator.get(path + "?cursor=LTE").requireProblem(ProblemType.INVALID);
  }
}
