package org.tadamun.kernel.mail.control.recall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.secret.boundary.Secrets;

/**
 * Finds mails that may be called back, by their encrypted content. It locks and loads no mail, so a
 * caller that locks one has to read it again. Also reads gathered mails.
 */
@ApplicationScoped
public class OpenMails {

  /** Mails in other states have no recipient any more. */
  private static final List<MailState> OPEN =
      List.of(MailState.WAITING, MailState.SENDING, MailState.FAILED, MailState.UNCERTAIN);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private GatheredMails gathered;
  @Inject private Secrets secrets;

  /**
   * The numbers of mails whose cause begins so or is one of the others, which must not be empty.
   */
  public List<Long> of(String subject, Set<String> also, Predicate<MailOrder> which) {
    Map<String, Object> causes = Map.of("beginning", subject + "%", "causes", also);
    return open("(m.cause like :beginning or m.cause in :causes)", causes, which);
  }

  public List<Long> in(Set<String> causes, Predicate<MailOrder> which) {
    return open("m.cause in :causes", Map.of("causes", causes), which);
  }

  private List<Long> open(
      String causesAre, Map<String, Object> causes, Predicate<MailOrder> which) {
    TypedQuery<Object[]> query =
        em.createQuery(
                "select m.id, m.cause, m.language, m.campaignId, m.about, m.secret"
                    + " from OutgoingMail m"
                    + " where m.state in :open and m.secret is not null and "
                    + causesAre,
                Object[].class)
            .setParameter("open", OPEN);
    causes.forEach(query::setParameter);
    return query
        .getResultStream()
        .filter(mail -> isOne(which, mail))
        .map(mail -> (Long) mail[0])
        .toList();
  }

  private boolean isOne(Predicate<MailOrder> which, Object[] mail) {
    return order(
            (String) mail[1], (String) mail[2], (Long) mail[3], (String) mail[4], (String) mail[5])
        .filter(which)
        .isPresent();
  }

  /** Empty if no key here opens it; such a mail has to end by its own time. */
  private Optional<MailOrder> order(
      String cause, String language, Long campaignId, String about, String secret) {
    try {
      return Optional.of(MailOrder.open(cause, language, campaignId, about, secret, secrets));
    } catch (IllegalStateException | RetryLater unreadable) {
      return Optional.empty();
    }
  }

  /** As {@link GatheredMails#lockAbout}, without mails that no key here opens. */
  public List<MailOrder> lockGatheredAbout(String about) {
    return gathered.lockAbout(about).stream()
        .map(
            mail ->
                order(
                    mail.cause(), mail.language(), mail.campaignId(), mail.about(), mail.secret()))
        .flatMap(Optional::stream)
        .toList();
  }
}
