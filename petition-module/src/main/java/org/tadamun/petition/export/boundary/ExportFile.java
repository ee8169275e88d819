package org.tadamun.petition.export.boundary;

import java.io.IOException;
import java.io.OutputStream;

/** A file that is made while it is sent. */
public record ExportFile(String fileName, String mediaType, Content content) {

  /** Writes the whole file, and records how that went. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }
}
