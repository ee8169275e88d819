package org.tadamun.petition.invalidation.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.invalidation.entity.Invalidation;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.moderation.boundary.Verdicts;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.notice.Notices;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * What a rule does with one portion of those whom it means, and undoes, in the caller's
 * transaction. Whom it holds or lets go is told by mail, as after a decision by hand.
 */
@ApplicationScoped
public class RuleVerdicts {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Notices notices;
  @EJB private Verdicts verdicts;

  /** Gives how many it was done to. */
  public int carryOut(Invalidation work, PetitionView petition, List<Long> meant) {
    return decide(
        work,
        petition,
        meant,
        switch (work.verb()) {
          case INVALIDATE -> new Decision(ModerationCommand.INVALIDATE, work.reason(), null);
          case HOLD -> Decision.of(ModerationCommand.HOLD);
          case RELEASE -> Decision.of(ModerationCommand.RELEASE);
        });
  }

  /**
   * Exactly to those to whom it was done: not who withdrew since, nor about whom somebody decided
   * otherwise, which is known once they are locked.
   */
  public int undo(Invalidation work, PetitionView petition, List<Long> own) {
    List<SignatureState> states = undoneFrom(work);
    List<Long> still =
        RowLocks.ascending(em, Signature.class, own).stream()
            .filter(one -> states.contains(one.state()) && isOf(work, one))
            .map(Signature::id)
            .toList();
    return decide(
        work,
        petition,
        still,
        Decision.of(
            switch (work.verb()) {
              case INVALIDATE -> ModerationCommand.REVERT;
              case HOLD -> ModerationCommand.RELEASE;
              case RELEASE -> ModerationCommand.HOLD;
            }));
  }

  /** In which states those are to whom it was done. */
  static List<SignatureState> undoneFrom(Invalidation work) {
    return switch (work.verb()) {
      case INVALIDATE -> List.of(SignatureState.INVALIDATED);
      case HOLD -> List.of(SignatureState.HELD);
      // Whose owner has not confirmed waits for him, and would count by his word alone.
      case RELEASE -> List.of(SignatureState.CONFIRMED, SignatureState.PENDING);
    };
  }

  private int decide(Invalidation work, PetitionView petition, List<Long> ids, Decision decision) {
    int done = verdicts.apply(petition, ids, decision, work.id());
    // Whoever is out of the count for good is told nothing, nor who comes back from there.
    switch (decision.command()) {
      case HOLD -> confirmed(work, ids).forEach(one -> notices.held(petition, one.id()));
      case RELEASE -> confirmed(work, ids).forEach(one -> notices.released(petition, one.id()));
      case INVALIDATE, REVERT -> {
        // As above.
      }
    }
    return done;
  }

  private Stream<Signature> confirmed(Invalidation work, List<Long> ids) {
    return its(work, ids).filter(one -> one.confirmedAt() != null);
  }

  /** How many of these nobody had confirmed, to whom it has been done just now. */
  public int unconfirmed(Invalidation work, List<Long> meant) {
    return (int) its(work, meant).filter(one -> one.confirmedAt() == null).count();
  }

  private Stream<Signature> its(Invalidation work, List<Long> ids) {
    return ids.stream()
        .map(one -> em.find(Signature.class, one))
        .filter(one -> one != null && isOf(work, one));
  }

  private static boolean isOf(Invalidation work, Signature one) {
    return Objects.equals(one.ruling().run(), work.id());
  }
}
