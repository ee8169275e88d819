package org.tadamun.wrong.web.console;

import java.util.function.Supplier;
import org.tadamun.kernel.problem.boundary.UniqueViolation;

/** Wrong: it tries again itself; other callers of the use case do not. */
public class TriesOnceMore {

  public <T> T press(Supplier<T> useCase) {
    return UniqueViolation.onceMore(useCase);
  }
}
