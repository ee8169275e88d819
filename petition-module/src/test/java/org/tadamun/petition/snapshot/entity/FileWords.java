package org.tadamun.petition.snapshot.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a file of a pack, as its readers see them. */
public final class FileWords {

  private FileWords() {}

  public static String of(SnapshotFile file) {
    byte[] content = file.content();
    return file.form() == SnapshotForm.PDF
        ? ofPdf(content)
        : new String(content, StandardCharsets.UTF_8);
  }

  /** The words of a PDF, which are compressed in its bytes. A break of lines is one blank. */
  public static String ofPdf(byte[] content) {
    try (PDDocument pdf = Loader.loadPDF(content)) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
