package org.tadamun.petition.signature.control.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tadamun.kernel.event.boundary.MailsSent;
import org.tadamun.petition.signature.control.SignatureMails;

/**
 * Keeps in memory, until it is booked, which mails that answer a form a mail server has taken:
 * those to known addresses too, or a quiet day would tell that one had signed before. Booked with
 * the mail, an error of the figure would send the mail once more.
 */
@ApplicationScoped
public class TakenMails {

  private final Queue<String> links = new ConcurrentLinkedQueue<>();

  void sent(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailsSent event) {
    event.mails().stream()
        .filter(mail -> SignatureMails.ANSWERS.contains(mail.cause()))
        .forEach(mail -> links.add(mail.about()));
  }

  /** So many at most, the first ones first, by the hashes of their links. */
  List<String> take(int most) {
    List<String> taken = new ArrayList<>();
    while (taken.size() < most && !links.isEmpty()) {
      taken.add(links.poll());
    }
    return taken;
  }

  /** Back where they were taken from. */
  void giveBack(List<String> taken) {
    links.addAll(taken);
  }
}
