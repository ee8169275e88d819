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
import org.tadamun.kernel.mail.boundary.MailComposer;
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
    List<OutgoingMail> asked =
        mails.stream()
            .filter(mail -> mail.about() != null && byCause().containsKey(mail.cause()))
            .toList();
    Map<String, Set<String>> abouts =
        asked.stream()
            .collect(groupingBy(OutgoingMail::cause, mapping(OutgoingMail::about, toSet())));
    abouts.replaceAll((cause, all) -> byCause().get(cause).over(cause, all));
    return asked.stream()
        .filter(mail -> abouts.get(mail.cause()).contains(mail.about()))
        .map(OutgoingMail::id)
        .collect(toSet());
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
