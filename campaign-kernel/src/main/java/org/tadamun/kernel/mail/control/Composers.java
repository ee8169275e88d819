package org.tadamun.kernel.mail.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.problem.boundary.NotFound;

/** Finds the composer that writes the mails of a cause. */
final class Composers {

  private static final Logger LOG = System.getLogger(Composers.class.getName());

  private final Iterable<MailComposer> all;
  private volatile Map<String, MailComposer> byCause;

  /**
   * @param all looked up once, when the first mail is written: asking the container for each mail
   *     would take too long
   */
  Composers(Iterable<MailComposer> all) {
    this.all = all;
  }

  Set<String> atMostOnce() {
    Set<String> causes = new TreeSet<>();
    all.forEach(composer -> causes.addAll(composer.atMostOnce()));
    return causes;
  }

  /** The numbers of the mails that have nothing left to say; without those that nobody writes. */
  Set<Long> over(List<OutgoingMail> mails) {
    Map<String, Set<String>> over = abouts(mails);
    over.replaceAll((cause, abouts) -> byCause().get(cause).over(cause, abouts));
    return mails.stream()
        .filter(mail -> mail.about() != null)
        .filter(mail -> over.getOrDefault(mail.cause(), Set.of()).contains(mail.about()))
        .map(OutgoingMail::id)
        .collect(toSet());
  }

  /** What was corrected since these mails were ordered, by their numbers. */
  Map<Long, UnaryOperator<MailOrder>> corrections(List<OutgoingMail> mails) {
    Map<String, Map<String, UnaryOperator<MailOrder>>> byCause = new HashMap<>();
    abouts(mails)
        .forEach((cause, abouts) -> byCause.put(cause, of(cause).corrections(cause, abouts)));
    Map<Long, UnaryOperator<MailOrder>> found = new HashMap<>();
    for (OutgoingMail mail : mails) {
      if (mail.about() != null) {
        UnaryOperator<MailOrder> correction =
            byCause.getOrDefault(mail.cause(), Map.of()).get(mail.about());
        if (correction != null) {
          found.put(mail.id(), correction);
        }
      }
    }
    return found;
  }

  /** What these mails are about, by cause; without those about nothing or that nobody writes. */
  private Map<String, Set<String>> abouts(List<OutgoingMail> mails) {
    return mails.stream()
        .filter(mail -> mail.about() != null && byCause().containsKey(mail.cause()))
        .collect(groupingBy(OutgoingMail::cause, mapping(OutgoingMail::about, toSet())));
  }

  /**
   * @throws NotFound if nobody writes mails of this cause
   */
  MailComposer of(String cause) {
    MailComposer composer = byCause().get(cause);
    if (composer == null) {
      LOG.log(Level.ERROR, "Nobody writes mails of the cause {0}", cause);
      throw new NotFound();
    }
    return composer;
  }

  private Map<String, MailComposer> byCause() {
    Map<String, MailComposer> known = byCause;
    if (known == null) {
      known = new HashMap<>();
      for (MailComposer composer : all) {
        for (String cause : composer.causes()) {
          known.putIfAbsent(cause, composer);
        }
      }
      byCause = known;
    }
    return known;
  }
}
