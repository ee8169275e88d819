package org.tadamun.petition.signature.control.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tadamun.kernel.event.boundary.MailsSent;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.entity.SignatureToken;

/**
 * Keeps in memory, until it is booked, which mails a mail server has taken: those that answer a
 * form, to known addresses too, or a quiet day would tell that one had signed before; and those
 * that were late. Booked with the mail, an error here would send the mail once more.
 */
@ApplicationScoped
public class TakenMails {

  @Inject private Clock clock;

  private final Queue<Taken> mails = new ConcurrentLinkedQueue<>();

  /** For the container. */
  public TakenMails() {}

  TakenMails(Clock clock) {
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param link the hash of the one in it
   * @param answer to a form
   * @param late that it was on its way for more than a day
   */
  record Taken(String link, boolean answer, boolean late) {}

  void sent(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailsSent event) {
    Instant late = clock.instant().minus(SignatureToken.LATE);
    event.mails().stream()
        .map(
            mail ->
                new Taken(
                    mail.about(),
                    SignatureMails.ANSWERS.contains(mail.cause()),
                    mail.ordered().isBefore(late)))
        .filter(mail -> mail.answer() || mail.late())
        .forEach(mails::add);
  }

  /** So many at most, the first ones first. */
  List<Taken> take(int most) {
    List<Taken> taken = new ArrayList<>();
    while (taken.size() < most && !mails.isEmpty()) {
      taken.add(mails.poll());
    }
    return taken;
  }

  /** Back where they were taken from. */
  void giveBack(List<Taken> taken) {
    mails.addAll(taken);
  }
}
