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
 * Keeps in memory, until they are booked, mails that a mail server took: answers to forms, also to
 * known addresses, since a quiet day would otherwise show that one had signed before; and late
 * mails. They are not booked with the mail, because a failure here would then send the mail again.
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
   * A mail.
   *
   * @param link the hash of its link
   * @param answer whether it answers a form
   * @param late whether it waited for more than a day
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

  /** Removes the first ones, at most so many. */
  List<Taken> take(int most) {
    List<Taken> taken = new ArrayList<>();
    while (taken.size() < most && !mails.isEmpty()) {
      taken.add(mails.poll());
    }
    return taken;
  }

  /** Adds them again, after a failure. */
  void giveBack(List<Taken> taken) {
    mails.addAll(taken);
  }
}
