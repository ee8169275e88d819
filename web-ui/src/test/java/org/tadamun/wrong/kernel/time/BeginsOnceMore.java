package org.tadamun.wrong.kernel.time;

import jakarta.ejb.Stateless;
import java.util.function.Supplier;
import org.tadamun.kernel.problem.boundary.UniqueViolation;

/** Wrong: the transaction that the server begins keeps a connection while the other is tried. */
@Stateless
public class BeginsOnceMore {

  String write(Supplier<String> inAnother) {
    return UniqueViolation.onceMore(() -> inAnother.get());
  }
}
