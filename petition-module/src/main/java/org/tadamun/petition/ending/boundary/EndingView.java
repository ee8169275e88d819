package org.tadamun.petition.ending.boundary;

import java.time.Instant;
import org.tadamun.petition.ending.entity.Ending;
import org.tadamun.petition.ending.entity.EndingCause;

/** When and why a petition closed by itself. */
public record EndingView(EndingCause cause, Instant closedAt) {

  static EndingView of(Ending ending) {
    return new EndingView(ending.cause(), ending.closedAt());
  }
}
