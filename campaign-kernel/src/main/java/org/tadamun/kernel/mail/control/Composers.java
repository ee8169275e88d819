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

/** Who writes the mails of which cause. */
final class Composers {

  private static final Logger LOG = System.getLogger(Composers.class.getName());

  private final Iterable<MailComposer> all;
  private volatile Map<String, MailComposer> byCause;

  /**
   * @param all whom to ask the container for with each mail would take its time: looked up once,
   *     when the first mail is written
   */
  Composers(Iterable<MailComposer> all) {
    this.all = all;
  }

  Set<String> atMostOnce() {
    Set<String> causes = new TreeSet<>();
    all.forEach(composer -> causes.addAll(composer.atMostOnce()));
    return causes;
  }

  /** The numbers of those of which nothing is left to say; those that nobody writes are not. */
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
   * @throws NotFound where nobody writes mails of this cause
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
