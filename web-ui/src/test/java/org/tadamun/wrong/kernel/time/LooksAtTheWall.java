package org.tadamun.wrong.kernel.time;

import java.time.Instant;

/** Wrong: no test can set this time. */
public class LooksAtTheWall {

  Instant now() {
    return Instant.now();
  }
}
