package org.tadamun.petition.milestone.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tadamun.kernel.event.boundary.FiguresChanged;

/** Remembers which campaigns' figures changed on this node since the last check. */
@ApplicationScoped
public class ChangedFigures {

  private final Set<Long> campaigns = ConcurrentHashMap.newKeySet();

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) FiguresChanged event) {
    campaigns.add(event.campaignId());
  }

  boolean isAny() {
    return !campaigns.isEmpty();
  }

  /** Returns the remembered campaigns and forgets them. */
  Set<Long> take() {
    Set<Long> taken = Set.copyOf(campaigns);
    campaigns.removeAll(taken);
    return taken;
  }

  /** Remembers campaigns again whose check failed. */
  void giveBack(Set<Long> taken) {
    campaigns.addAll(taken);
  }
}
