package org.tadamun.petition.recount.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Logs figures that are booked in future hours. The sums are right; only histories show them. They
 * stay until their hours come, so it is an error once and then a warning: nobody reads the same
 * error every night.
 */
@ApplicationScoped
public class FutureFiguresLog {

  private static final Logger LOG = System.getLogger(FutureFiguresLog.class.getName());

  /** The last hour that was logged, by petition. */
  private final Map<String, Object> told = new ConcurrentHashMap<>();

  /**
   * @param ahead the result of {@link FigureReader#ahead}
   */
  void tell(String petition, Object[] ahead) {
    Object last = ahead[2];
    if (last == null) {
      told.remove(petition);
      return;
    }
    LOG.log(
        last.equals(told.put(petition, last)) ? Level.WARNING : Level.ERROR,
        "Figures of petition {0} are booked in hours that have not come, since a clock ran ahead,"
            + " or this one is behind: {1} in {2} hours, the last of them {3}",
        petition,
        ahead[0],
        ahead[1],
        last);
  }
}
