package org.tadamun.petition.file.boundary;

import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.file.entity.FileKind;

/**
 * A file as a browser sends it.
 *
 * @param fileName any text; it is only shown
 */
public record FileUpload(String fileName, byte[] content) {

  public static final int MEGABYTES_MAX = 10;
  public static final int BYTES_MAX = MEGABYTES_MAX * 1024 * 1024;

  /** Its name, made harmless and with an extension of its kind. */
  public String shownName() {
    String name = harmless(fileName, "evidence");
    return FileKind.of(content).map(kind -> kind.named(name)).orElse(name);
  }

  public String sha256() {
    return Sha256.hex(content);
  }

  /**
   * A file's name as it may be shown: without a path and without characters that disturb a line.
   *
   * @param otherwise the name if nothing is left
   */
  public static String harmless(String fileName, String otherwise) {
    String name = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "");
    String harmless =
        name.replaceAll("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069<>]", "_")
            .replaceAll("^[=+@\\s-]+", "")
            .strip();
    int most = Math.min(harmless.codePointCount(0, harmless.length()), FileKind.NAME_MAX);
    String shown = harmless.substring(0, harmless.offsetByCodePoints(0, most));
    return shown.isEmpty() ? otherwise : shown;
  }
}
