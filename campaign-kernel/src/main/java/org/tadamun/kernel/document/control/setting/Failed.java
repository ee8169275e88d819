package org.tadamun.kernel.document.control.setting;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What is written into memory does not fail; where it does, nobody here can mend it. */
public final class Failed {

  private Failed() {}

  public static UncheckedIOException because(IOException cause) {
    return new UncheckedIOException(cause);
  }
}
