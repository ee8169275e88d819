package org.tadamun.wrong.kernel.time;

import jakarta.ejb.Stateless;
import java.util.function.Supplier;
import org.tadamun.kernel.problem.boundary.UniqueViolation;

/** Wrong: the server's transaction keeps a connection while another one is tried. */
@Stateless
public class BeginsOnceMore {

  String write(Supplier<String> inAnother) {
    return UniqueViolation.onceMore(() -> inAnother.get());
  }
}
