package org.tadamun.petition.milestone.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tadamun.kernel.event.boundary.FiguresChanged;

/** Which campaigns' figures have changed on this node since somebody last asked. */
@ApplicationScoped
public class ChangedFigures {

  private final Set<Long> campaigns = ConcurrentHashMap.newKeySet();

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) FiguresChanged event) {
    campaigns.add(event.campaignId());
  }

  boolean isAny() {
    return !campaigns.isEmpty();
  }

  /** Those, and from now on new ones. */
  Set<Long> take() {
    Set<Long> taken = Set.copyOf(campaigns);
    campaigns.removeAll(taken);
    return taken;
  }

  /** Those at which a look failed, beside what has changed since. */
  void giveBack(Set<Long> taken) {
    campaigns.addAll(taken);
  }
}
