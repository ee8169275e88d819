package org.tadamun.petition.export.entity;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.kernel.sheet.boundary.Sheet;
import org.tadamun.kernel.sheet.boundary.Xlsx;

/** The format of an exported list. */
public enum ExportFormat {
  CSV(Csv.MEDIA_TYPE) {
    @Override
    public Sheet sheet(OutputStream out, String name, boolean fromRight) throws IOException {
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      return Csv.file(text);
    }
  },
  XLSX(Xlsx.MEDIA_TYPE) {
    @Override
    public Sheet sheet(OutputStream out, String name, boolean fromRight) {
      return new Xlsx(out, name, fromRight);
    }
  };

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /**
   * A table that is written directly into the answer.
   *
   * @param name of the table, if the format has a place for it
   * @param fromRight whether the first column is on the right, if the format can say so
   */
  public abstract Sheet sheet(OutputStream out, String name, boolean fromRight) throws IOException;

  public String mediaType() {
    return mediaType;
  }

  /** The extension of the file's name, with its dot. */
  public String ending() {
    return "." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
