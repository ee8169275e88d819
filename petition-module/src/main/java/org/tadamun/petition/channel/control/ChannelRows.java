package org.tadamun.petition.channel.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.petition.channel.entity.ChannelCount;
import org.tadamun.petition.channel.entity.ChannelKey;

/** Makes a row in a transaction of its own, so that the slower of two signers loses nothing. */
@Stateless
public class ChannelRows {

  @Resource private SessionContext context;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** Does nothing when somebody else was quicker. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void open(ChannelKey key) {
    try {
      em.persist(new ChannelCount(key, clock.instant()));
      em.flush();
    } catch (PersistenceException failed) {
      if (!UniqueViolation.in(failed)) {
        throw failed;
      }
      context.setRollbackOnly();
    }
  }
}
