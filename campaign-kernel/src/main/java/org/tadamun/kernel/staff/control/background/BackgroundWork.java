package org.tadamun.kernel.staff.control.background;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Does work outside of a request. Nobody waits for it who would hear that it failed, so it is tried
 * three times, and then logged.
 */
public final class BackgroundWork {

  private static final Logger LOG = System.getLogger(BackgroundWork.class.getName());
  private static final int TRIES = 3;

  private BackgroundWork() {}

  /**
   * @param write in a transaction of its own, whose failure is seen here
   * @param lost what the log says if it failed each time: no address, no name
   */
  public static void keep(Runnable write, String lost) {
    keep(write, lost, 1);
  }

  private static void keep(Runnable write, String lost, int tries) {
    try {
      write.run();
    } catch (RuntimeException failed) {
      if (tries < TRIES) {
        keep(write, lost, tries + 1);
      } else {
        LOG.log(Level.WARNING, lost, failed);
      }
    }
  }
}
