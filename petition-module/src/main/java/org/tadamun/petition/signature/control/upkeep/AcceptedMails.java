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
 * Keeps in memory which mails the mail server has accepted, until {@link AcceptedMailsRun} books
 * them: answers to the signing form and mails that were late. Answers to addresses that had signed
 * before are included, because on a quiet day a missing one would reveal that. Not booked in the
 * transaction of the mail, because an error there would send the mail once more.
 */
@ApplicationScoped
public class AcceptedMails {

  @Inject private Clock clock;

  private final Queue<Taken> mails = new ConcurrentLinkedQueue<>();

  /** For the container. */
  public AcceptedMails() {}

  AcceptedMails(Clock clock) {
    this.clock = clock;
  }

  /**
   * A mail that the mail server has accepted.
   *
   * @param link the hash of the link in the mail
   * @param answer whether it answers the signing form, so that the funnel counts it
   * @param late whether it waited in the outbox for more than a day
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

  /** Removes and returns at most this many, the oldest first. */
  List<Taken> take(int most) {
    List<Taken> taken = new ArrayList<>();
    while (taken.size() < most && !mails.isEmpty()) {
      taken.add(mails.poll());
    }
    return taken;
  }

  /** Puts mails back that could not be booked. */
  void giveBack(List<Taken> taken) {
    mails.addAll(taken);
  }
}
