package org.tadamun.kernel.mail.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("The outbox")
class OutboxIT {

  private static final String RECIPIENT = "amina@example.org";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Outbox outbox;
  @Inject private Secrets secrets;
  @Resource private UserTransaction transaction;

  @Test
  @DisplayName("keeps a mail with the use case that caused it, its recipient and token unreadable")
  void keeps() throws Exception {
    String cause = World.unique("t").substring(0, 20);
    transaction.begin();
    outbox.put(order(cause));
    transaction.commit();

    OutgoingMail mail = find(cause).getFirst();
    assertEquals(MailState.WAITING, mail.state());
    assertEquals("ar", mail.language());
    assertFalse(mail.secret().contains("amina"));
    String plain = secrets.decrypt(Outbox.SECRET_CONTEXT, mail.secret());
    assertTrue(plain.contains(RECIPIENT) && plain.contains("secret-token"), plain);
  }

  @Test
  @DisplayName("forgets the mail of a use case that failed")
  void forgets() throws Exception {
    String cause = World.unique("t").substring(0, 20);
    transaction.begin();
    outbox.put(order(cause));
    transaction.rollback();
    assertEquals(List.of(), find(cause));
  }

  @Test
  @DisplayName("takes no mail without a use case")
  void alone() {
    assertThrows(EJBTransactionRequiredException.class, () -> outbox.put(order(World.unique("t"))));
  }

  private static MailOrder order(String cause) {
    return new MailOrder(cause, RECIPIENT, "ar", null, Map.of("token", "secret-token"));
  }

  private List<OutgoingMail> find(String cause) {
    return em.createQuery("select m from OutgoingMail m where m.cause = :cause", OutgoingMail.class)
        .setParameter("cause", cause)
        .getResultList();
  }
}
