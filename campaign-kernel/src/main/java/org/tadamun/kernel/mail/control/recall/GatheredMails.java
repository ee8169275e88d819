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
 * Those of millions of mails that wait about one thing. They are few, and are written down once
 * more, in a table of their own: an index of all mails by what they are about would be paid with
 * every signature, by whom it never serves (docs/adr/141). Nobody looks after its rows but whoever
 * asks it.
 */
@ApplicationScoped
public class GatheredMails {

  private static final KeyLookup ABOUT =
      new KeyLookup(
          "mail_id", "kernel_mail_gathered", "kernel_mail_gathered_by_about", "", "about");

  private static final String ADD =
      "insert into kernel_mail_gathered (mail_id, about) values (?, ?)";

  private static final String FORGET = "delete from kernel_mail_gathered where mail_id = ?";

  /** One that is being sent waits again where that fails. */
  private static final Set<MailState> ON_ITS_WAY = Set.of(MailState.WAITING, MailState.SENDING);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * @param mails new ones of this transaction, each about something
   */
  public void add(List<OutgoingMail> mails) {
    RowBatch.execute(
        em, ADD, mails.stream().map(mail -> new Object[] {mail.id(), mail.about()}).toList());
  }

  /**
   * Those that wait about this, with those of this transaction, locked to its end: no sender takes
   * them. What is not on its way any more is forgotten; nobody else does that, and of one thing
   * there is no more of it than was gathered at one time.
   */
  public List<OutgoingMail> hold(String about) {
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
