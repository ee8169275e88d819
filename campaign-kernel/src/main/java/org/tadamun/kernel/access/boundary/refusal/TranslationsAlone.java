package org.tadamun.kernel.access.boundary.refusal;

import java.util.List;
import org.tadamun.kernel.problem.boundary.Forbidden;

/** 403: the caller may translate only, and changed something else as well. */
public class TranslationsAlone extends Forbidden {

  public TranslationsAlone() {
    super(List.of(), "kernel.error.translations-alone");
  }
}
