package org.tadamun.wrong.web.console;

import java.util.function.Supplier;
import org.tadamun.kernel.problem.boundary.UniqueViolation;

/** Wrong: whoever else calls this use case does not know that it may lose a race. */
public class TriesOnceMore {

  public <T> T press(Supplier<T> useCase) {
    return UniqueViolation.onceMore(useCase);
  }
}
