package org.tadamun.kernel.access.boundary.refusal;

import java.util.List;
import org.tadamun.kernel.problem.boundary.Forbidden;

/** 403: who asks may translate, and has changed something else as well. */
public class TranslationsAlone extends Forbidden {

  public TranslationsAlone() {
    super(List.of(), "kernel.error.translations-alone");
  }
}
