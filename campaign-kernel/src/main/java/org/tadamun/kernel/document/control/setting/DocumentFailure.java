package org.tadamun.kernel.document.control.setting;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Wraps exceptions of writing into memory, which does not fail in practice. */
public final class DocumentFailure {

  private DocumentFailure() {}

  public static UncheckedIOException because(IOException cause) {
    return new UncheckedIOException(cause);
  }
}
