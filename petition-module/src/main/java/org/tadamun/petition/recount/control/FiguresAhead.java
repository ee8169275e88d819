package org.tadamun.petition.recount.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says that figures are booked in hours that have not come. In sums nothing is wrong: only who asks
 * for the hours themselves finds it. Nothing moves them, so it is an error once, and a warning from
 * then on: whoever reads the same error each night looks away.
 */
@ApplicationScoped
public class FiguresAhead {

  private static final Logger LOG = System.getLogger(FiguresAhead.class.getName());

  /** The last hour of each petition, of which it was said. */
  private final Map<String, Object> told = new ConcurrentHashMap<>();

  /**
   * @param ahead as {@link FigureReader#ahead} gives it
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
