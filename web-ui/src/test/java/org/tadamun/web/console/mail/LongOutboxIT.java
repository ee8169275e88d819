package org.tadamun.web.console.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.boundary.MailRow;
import org.tadamun.kernel.mail.boundary.Mails;
import org.tadamun.kernel.mail.control.Queue;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.retention.boundary.Retention;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.kernel.retention.boundary.RuleView;
import org.tadamun.kernel.retention.control.RetentionRun;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Statements;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("An outbox with more mails than are counted")
class LongOutboxIT extends FourEyes {

  private static final int MOST = MailRow.LISTED_MOST;
  private static final String RULE = "mails";

  @PersistenceUnit(unitName = "tadamun")
  private EntityManagerFactory factory;

  @EJB private Mails mails;
  @EJB private Queue queue;
  @EJB private Retention retention;
  @EJB private RetentionRun run;
  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;

  private Person administrator;
  private Visitor visitor;
  private long campaign;

  @BeforeEach
  void enter() {
    administrator = world.person(Role.ADMINISTRATOR, null, null);
    visitor = visitors.of(administrator);
    campaign = petition.campaignId();
  }

  @AfterEach
  void remove() {
    queue.removeAll(campaign);
  }

  private Page page(String name) {
    return visitor.open(name + address.campaignOf(petition)).require(200);
  }

  private long count(MailState state) throws Exception {
    return Acting.as(administrator, () -> mails.count(campaign, state));
  }

  private int statements(Callable<?> list) throws Exception {
    return Statements.of(factory, () -> Acting.as(administrator, list));
  }

  @Test
  @DisplayName(
      "mails are counted exactly up to 10,000 and shown as more beyond, with equally many queries")
  void counted() throws Exception {
    int few = statements(() -> mails.counts(campaign));
    queue.putMany(MOST, campaign);
    assertEquals(MOST, count(MailState.WAITING));
    assertEquals(MOST, count(null));
    page("mail/outbox").requireWords("All 10,000").requireNoWords("more than 10,000");
    queue.putMany(2, campaign);
    assertEquals(MOST + 1, count(MailState.WAITING));
    assertEquals(MOST + 1, count(null));
    assertEquals(0, count(MailState.SENT));
    Map<MailState, Long> counts = Acting.as(administrator, () -> mails.counts(campaign));
    assertEquals(few, statements(() -> mails.counts(campaign)));
    assertEquals(MOST + 1, counts.get(MailState.WAITING));
    assertEquals(0, counts.get(MailState.FAILED));
    Page page = page("mail/outbox");
    page.requireWords("All more than 10,000", "This list shows the newest 10,000 at most.");
    page("dashboard").requireWords("more than 10,000 Mails waiting");
    List<MailRow> last = Acting.as(administrator, () -> mails.rows(campaign, null, MOST - 25, 25));
    assertEquals(25, last.size());
  }

  private static RuleView rule(List<RuleView> rules) {
    return rules.stream().filter(rule -> rule.name().equals(RULE)).findFirst().orElseThrow();
  }

  @Test
  @DisplayName("over 10,000 due mails are shown as more on the page; only the dry run counts all")
  void due() throws Exception {
    // Finishes a run that another test may have left.
    run.run();
    int few = statements(() -> retention.glance());
    queue.putMany(MOST + 500, campaign);
    queue.allSent(campaign, Instant.now().minus(Duration.ofDays(100)));
    RuleView whole = rule(Acting.as(administrator, () -> retention.dryRun()));
    assertTrue(whole.due() >= MOST + 500, whole::toString);
    RuleView glance = rule(Acting.as(administrator, () -> retention.glance()));
    assertTrue(glance.due() > RetentionRule.COUNTED_MOST, glance::toString);
    assertTrue(glance.due() < whole.due(), "looked at no further: " + glance);
    assertEquals(whole.oldest(), glance.oldest());
    assertEquals(few, statements(() -> retention.glance()));
    Page page = page("retention/list").requireWords("more than 10,000");
    assertTrue(page.html().contains("More than 10,000 items whose time is over"), page::html);
    queue.removeAll(campaign);
    Page after = page("retention/list").requireNoWords("more than 10,000");
    assertTrue(after.html().contains("whose time is over"), after::html);
  }
}
