package org.tadamun.petition.invalidation.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.invalidation.entity.Invalidation;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.invalidation.entity.RuleVerb;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Changes between the search of a rule and its locks")
class ReadBeforeLockIT extends FourEyes {

  private static final InvalidationRule SWEDEN = InvalidationRule.of(Map.of("countries", "SE"));

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private UserTransaction transaction;
  @Inject private Clock clock;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private RuleExecution verdicts;

  private void decide(long id, ModerationCommand command) throws Exception {
    Acting.as(anna, () -> moderation.decide(id, Decision.of(command)));
  }

  private SignatureState state(long id) {
    return em.find(Signature.class, id).state();
  }

  /** Orders the rule in this transaction; else the server's own run would carry it out. */
  private Invalidation ordered(RuleVerb verb) {
    Invalidation rule =
        new Invalidation(petition.id(), verb, SWEDEN, null, null, "staff:anna", 2, clock.instant());
    em.persist(rule);
    em.flush();
    return rule;
  }

  private int carriedOut(Invalidation rule, Long... read) {
    RuleMatch match = new RuleMatch(SWEDEN, Findings.NONE);
    return verdicts.carryOut(rule, petition, List.of(read), match);
  }

  @Test
  @DisplayName(
      "R15: a rule does not release a signature that staff released and held again meanwhile")
  void heldAnew() throws Exception {
    long before = moderationWorld.confirmed(petition, "SE");
    long anew = moderationWorld.confirmed(petition, "SE");
    decide(before, ModerationCommand.HOLD);
    decide(anew, ModerationCommand.HOLD);
    transaction.begin();
    try {
      Invalidation rule = ordered(RuleVerb.RELEASE);
      decide(anew, ModerationCommand.RELEASE);
      decide(anew, ModerationCommand.HOLD);
      assertEquals(1, carriedOut(rule, before, anew));
      assertEquals(SignatureState.CONFIRMED, state(before));
      assertEquals(SignatureState.HELD, state(anew));
    } finally {
      transaction.rollback();
    }
  }

  @Test
  @DisplayName("R3: a rule does not hold a found signature whose country does not match it")
  void moved() throws Exception {
    long swede = moderationWorld.confirmed(petition, "SE");
    long moved = moderationWorld.confirmed(petition, "GB");
    transaction.begin();
    try {
      assertEquals(1, carriedOut(ordered(RuleVerb.HOLD), swede, moved));
      assertEquals(SignatureState.HELD, state(swede));
      assertEquals(SignatureState.CONFIRMED, state(moved));
    } finally {
      transaction.rollback();
    }
  }
}
