package org.tadamun.endorsements.endorser.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Wishes to be taken off and locks of an endorser")
class EndorserWishesIT extends AtTheDesk {

  @Inject private EndorserWishes endorserWishes;
  @Resource private UserTransaction transaction;

  private String person;

  @BeforeEach
  void open() {
    person = endorsementWorld.add(EndorsementDrafts.person("Zoë Doe", "CA")).id();
  }

  private Callable<Void> asksOff() {
    return () -> {
      endorserWishes.askOff(person, desk.campaign().id());
      return null;
    };
  }

  @Test
  @DisplayName("The methods refuse a call outside a transaction and work within one")
  void alone() throws Exception {
    long campaign = desk.campaign().id();
    for (Callable<?> use :
        List.<Callable<?>>of(
            asksOff(),
            () -> endorserWishes.askedOff(person, campaign),
            () -> endorserWishes.isInUse(person, 0),
            () -> endorserWishes.hasWish(person, Instant.EPOCH),
            () -> {
              endorserWishes.keepWish(person, campaign, Instant.EPOCH, Instant.EPOCH);
              return null;
            },
            () -> {
              endorserWishes.forgetWishes(person);
              return null;
            })) {
      assertThrows(EJBTransactionRequiredException.class, () -> Acting.as(desk.anna(), use));
    }
    transaction.begin();
    try {
      Acting.as(desk.anna(), asksOff());
      assertEquals(1, endorserWishes.askedOff(person, campaign).size());
    } finally {
      transaction.rollback();
    }
  }
}
