package org.tadamun.kernel.mail.boundary;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.secret.boundary.Secrets;

/** Takes mails to be sent, in the transaction of what caused them: both happen or neither. */
@Stateless
public class Outbox {

  /** The context under which recipient and parameters are encrypted. */
  public static final String SECRET_CONTEXT = "mail";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private Secrets secrets;

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void put(MailOrder order) {
    em.persist(mail(order));
  }

  /** As {@link #put}, for many at once: they are written now, and no earlier than what waits. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void putAll(List<MailOrder> orders) {
    NewRows.insert(em, orders.stream().map(this::mail).toList());
  }

  private OutgoingMail mail(MailOrder order) {
    JsonObjectBuilder json = JSON.createObjectBuilder().add("to", order.recipient());
    JsonObjectBuilder parameters = JSON.createObjectBuilder();
    order.parameters().forEach(parameters::add);
    json.add("parameters", parameters);
    return new OutgoingMail(
        order.cause(),
        order.language(),
        order.campaignId(),
        order.about(),
        secrets.encrypt(SECRET_CONTEXT, json.build().toString()),
        clock.instant());
  }

  /**
   * Whoever these mails are about is written to no more: what has not gone out does not, and
   * recipient and words go at once. One that is going out this moment cannot be called back.
   *
   * @param about as the orders said it
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void callBack(Collection<String> about) {
    if (about.isEmpty()) {
      return;
    }
    em.createQuery(
            "select m.id from OutgoingMail m where m.about in :about and m.secret is not null"
                + " order by m.id",
            Long.class)
        .setParameter("about", about)
        .getResultStream()
        .map(id -> em.find(OutgoingMail.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(mail -> mail != null && mail.state().isInHand())
        .forEach(OutgoingMail::cancel);
  }
}
