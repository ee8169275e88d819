package org.tadamun.wrong.kernel.time;

import java.time.Instant;

/** Wrong: no test can hold this time still. */
public class LooksAtTheWall {

  Instant now() {
    return Instant.now();
  }
}
