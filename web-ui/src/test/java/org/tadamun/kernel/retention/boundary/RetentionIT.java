package org.tadamun.kernel.retention.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.retention.control.RetentionRun;
import org.tadamun.kernel.retention.control.RetentionSteps;
import org.tadamun.kernel.staff.boundary.OneTimeLinks;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Run of the retention rules")
class RetentionIT {

  @EJB private AsSystem system;
  @EJB private OneTimeLinks links;
  @EJB private RetentionRun run;
  @EJB private RetentionSteps steps;
  @Inject private Clock clock;
  @Inject private Forgetting forgetting;
  @Inject private Retention retention;
  @Inject private World world;

  private Person administrator;

  /** Ends a run that another test may have left unfinished. */
  @BeforeEach
  void rest() {
    administrator = world.person(Role.ADMINISTRATOR, null, null);
    run.run();
  }

  private ReportView newest() throws Exception {
    return Acting.as(administrator, () -> retention.reports(0, 1)).getFirst();
  }

  @Test
  @DisplayName("R2: the dry run lists each rule with its period, its key and how much is due")
  void rules() throws Exception {
    List<RuleView> rules = Acting.as(administrator, () -> retention.dryRun());
    assertEquals(
        List.of(
            "addresses 365",
            "contacts 1095",
            "endorsements 365",
            "endorsers 365",
            "evidence 1825",
            "failed-mails 180",
            "imports 1825",
            "links 30",
            "mails 90",
            "names 1825",
            "receipts 1825",
            "recounts 365",
            "rules 365",
            "unconfirmed 30",
            "unfinished 365",
            "unrecognised 30"),
        rules.stream().map(rule -> rule.name() + " " + rule.days()).toList());
    List<String> ofEndorsements = List.of("endorsers", "unfinished");
    rules.forEach(
        rule -> {
          String period = ofEndorsements.contains(rule.name()) ? "endorsements" : rule.name();
          assertEquals("tadamun.retention." + period, rule.key());
        });
    rules.forEach(rule -> assertEquals(rule.due() == 0, rule.oldest() == null, rule.name()));
    List<RuleView> glance = Acting.as(administrator, () -> retention.glance());
    assertEquals(rules, glance, "of few it says the same");
  }

  @Test
  @DisplayName(
      "R4 R5: a run excludes a second one, ends what is due, and leaves a report and a trail entry")
  void report() throws Exception {
    system.run(links::administratorLink);
    Instant made = clock.instant();
    long before;
    ReportView begun;
    int tries = 0;
    do {
      before = Acting.as(administrator, () -> retention.countReports());
      begun = Acting.as(administrator, () -> retention.start());
      assertNull(begun.finishedAt());
      begun.lines().forEach(line -> assertNull(line.due(), "nobody waits until it is counted"));
      assertEquals(administrator.name(), begun.startedBy());
    } while (!isSecondRefused() && ++tries < 5);
    assertTrue(tries < 5, "two at a time");
    run.run();
    ReportView report = newest();
    assertEquals(begun.id(), report.id());
    assertNotNull(report.finishedAt());
    assertEquals(before + 1, Acting.as(administrator, () -> retention.countReports()));
    report.lines().forEach(line -> assertEquals(line.due(), line.ended(), "as expected: " + line));
    assertEquals(16, report.lines().size());
    assertEquals("retention.started", world.audit("retention", report.id()).getLast().action());
    assertTrue(report.startedAt().isAfter(made.minusSeconds(60)));
    assertTrue(steps.unfinished().isEmpty());
  }

  /**
   * Whether a second start is refused. It is not if the timer has ended the first run meanwhile:
   * then the second has begun.
   */
  private boolean isSecondRefused() throws Exception {
    try {
      Acting.as(administrator, () -> retention.start());
    } catch (RetentionRunning refusal) {
      return true;
    }
    run.run();
    return false;
  }

  @Test
  @DisplayName("R4: a run without progress for hours is ended and audited; a fresh one is not")
  void stuck() throws Exception {
    ReportView begun = Acting.as(administrator, () -> retention.start());
    steps.endStuck();
    assertEquals(List.of("retention.started"), trail(begun.id()));
    String old;
    int tries = 0;
    do {
      // The timer may end the run first: try again with a new one.
      old = forgetting.stuckRun(Duration.ofHours(3));
      steps.endStuck();
    } while (trail(old).isEmpty() && ++tries < 5);
    assertEquals(List.of("retention.stuck"), trail(old));
    run.run();
    assertNotNull(newest().finishedAt());
    assertTrue(steps.unfinished().isEmpty());
  }

  private List<String> trail(String report) {
    return world.audit("retention", report).stream().map(AuditEntry::action).toList();
  }

  @Test
  @DisplayName(
      "One-time links are deleted 30 days after they expired, as many as the forecast said")
  void staffLinks() {
    system.run(links::administratorLink);
    Duration hour = Duration.ofHours(1);
    long young = forgetting.forecast("links", clock.instant()).due();
    Instant later = clock.instant().plus(Duration.ofDays(30)).plus(hour).plus(hour);
    long old = forgetting.forecast("links", later).due();
    assertTrue(old > young);
    assertEquals(old, forgetting.apply("links", later));
    assertEquals(Forecast.NONE, forgetting.forecast("links", later));
  }

  @Test
  @DisplayName("R5: an interrupted run goes on where it stopped, and no step is done twice")
  void interrupted() throws Exception {
    ReportView begun;
    List<Long> open;
    int tries = 0;
    do {
      // The timer may carry out the whole run first: try again with a new one.
      run.run();
      begun = Acting.as(administrator, () -> retention.start());
      steps.uncounted().forEach(steps::count);
      open = steps.unfinished();
    } while (open.isEmpty() && ++tries < 5);
    assertFalse(open.isEmpty(), "the timer was first each time");
    // Everything is counted and one portion is gone when the server dies.
    steps.step(open.getFirst());
    run.run();
    ReportView report = newest();
    assertEquals(begun.id(), report.id());
    assertNotNull(report.finishedAt());
    open.forEach(line -> assertFalse(steps.step(line), "nothing is done twice"));
    assertEquals(report, newest());
  }

  @Test
  @DisplayName("R4: nothing is ended before it is counted, and each rule is counted once")
  void counted() throws Exception {
    String id = forgetting.uncountedRun("links");
    // The timer may have brought the run to its end already.
    for (long line : steps.uncounted()) {
      steps.step(line);
      steps.count(line);
      steps.count(line);
    }
    run.run();
    ReportView report = newest();
    assertEquals(id, report.id());
    assertEquals(report.lines().size(), report.counted());
    ReportView.Line told = report.lines().getFirst();
    assertEquals(told.due(), told.ended(), told::toString);
  }

  @Test
  @DisplayName("The run of the night begins once, and the program is named as its starter")
  void nightly() throws Exception {
    // Makes system runs of this night two days old: with one of tonight no other would begin.
    forgetting.made("kernel_retention_report", "started_by", "system", Duration.ofDays(2));
    run.begin();
    run.run();
    ReportView first = newest();
    assertEquals("system", first.startedBy());
    run.begin();
    assertEquals(first.id(), newest().id());
  }

  @Test
  @DisplayName(
      "The newest run is the one with the highest ordinal, even if its row has a lower number")
  void otherNode() throws Exception {
    Acting.as(administrator, () -> retention.start());
    run.run();
    ReportView last = newest();
    Acting.as(administrator, () -> retention.start());
    run.run();
    ReportView before = newest();
    assertNotEquals(last.id(), before.id());
    forgetting.lastRun(last.id());
    assertEquals(last.id(), newest().id());
    assertEquals(last.startedAt(), retention.lastMoment().orElseThrow());
  }

  @Test
  @DisplayName("R7: a missed run of the night is made up for once")
  void missed() throws Exception {
    run.begin();
    run.run();
    String night = newest().id();
    run.makeUp();
    assertEquals(night, newest().id(), "none was missed");
    Duration twoDays = Duration.ofDays(2);
    long campaign = world.campaign().id();
    forgetting.made("kernel_retention_report", "started_by", "system", twoDays);
    forgetting.made("kernel_campaign", "id", campaign, twoDays);
    try {
      run.makeUp();
      run.run();
      ReportView late = newest();
      assertNotEquals(night, late.id());
      assertEquals("system", late.startedBy());
      assertEquals(late.startedAt(), retention.lastMoment().orElseThrow());
      run.makeUp();
      assertEquals(late.id(), newest().id());
    } finally {
      forgetting.made("kernel_campaign", "id", campaign, Duration.ZERO);
    }
  }

  @Test
  @DisplayName("A coordinator can neither read about nor start the retention")
  void permission() {
    Person coordinator = world.person(Role.COORDINATOR, null, null);
    Acting.refused(coordinator, EJBAccessException.class, () -> retention.dryRun());
    Acting.refused(coordinator, EJBAccessException.class, () -> retention.glance());
    Acting.refused(coordinator, EJBAccessException.class, () -> retention.start());
    Acting.refused(coordinator, EJBAccessException.class, () -> retention.reports(0, 1));
    Acting.refused(coordinator, EJBAccessException.class, () -> retention.countReports());
  }
}
