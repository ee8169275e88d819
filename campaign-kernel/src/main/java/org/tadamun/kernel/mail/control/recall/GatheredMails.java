package org.tadamun.kernel.mail.control.recall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.KeyLookup;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;

/**
 * Finds, of millions of mails, those that wait about one thing. They are few, and listed in a table
 * of their own: an index of all mails by what they are about would cost something at every
 * signature, whose mails it never serves (docs/adr/141). Old rows are removed only by {@link
 * #lockAbout}.
 */
@ApplicationScoped
public class GatheredMails {

  private static final KeyLookup ABOUT =
      new KeyLookup(
          "mail_id", "kernel_mail_gathered", "kernel_mail_gathered_by_about", "", "about");

  private static final String ADD =
      "insert into kernel_mail_gathered (mail_id, about) values (?, ?)";

  private static final String FORGET = "delete from kernel_mail_gathered where mail_id = ?";

  /** A mail that is being sent waits again if that fails. */
  private static final Set<MailState> ON_ITS_WAY = Set.of(MailState.WAITING, MailState.SENDING);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * @param mails new in this transaction, each about something
   */
  public void add(List<OutgoingMail> mails) {
    RowBatch.execute(
        em, ADD, mails.stream().map(mail -> new Object[] {mail.id(), mail.about()}).toList());
  }

  /**
   * Locks and returns the mails that wait about this, those of this transaction included; no sender
   * takes them before it ends. Rows of mails that are not on their way any more are removed.
   * Nothing else removes them, but of one thing there are no more than were gathered at one time.
   */
  public List<OutgoingMail> lockAbout(String about) {
    List<Long> numbers =
        ABOUT.rows(em, List.of(about)).stream().map(row -> ((Number) row[0]).longValue()).toList();
    List<OutgoingMail> found = RowLocks.ascending(em, OutgoingMail.class, numbers);
    Set<Long> left =
        found.stream()
            .filter(mail -> ON_ITS_WAY.contains(mail.state()))
            .map(OutgoingMail::id)
            .collect(Collectors.toSet());
    RowBatch.execute(
        em,
        FORGET,
        numbers.stream()
            .filter(number -> !left.contains(number))
            .sorted()
            .map(number -> new Object[] {number})
            .toList());
    return found.stream().filter(mail -> mail.state() == MailState.WAITING).toList();
  }
}
