package org.tadamun.petition.batch.entity;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The file that proves a batch, wherever it lies.
 *
 * @param sha256 64 hexadecimal digits
 */
@Schema(name = "BatchEvidence")
public record Evidence(String fileName, String sha256) {

  public static final int NAME_MAX = 200;
  public static final int HASH_LENGTH = 64;

  /**
   * The name of a file with an ending that its content has: by its ending a machine chooses what
   * opens it, and would run a page that only begins as a picture.
   *
   * @param endings that fit, without the dot; the first is put behind a name that has none of them
   */
  public static String nameEnding(String name, List<String> endings) {
    String small = name.toLowerCase(Locale.ROOT);
    if (endings.stream().anyMatch(ending -> small.endsWith("." + ending))) {
      return name;
    }
    String ending = "." + endings.getFirst();
    int most = Math.min(name.codePointCount(0, name.length()), NAME_MAX - ending.length());
    return name.substring(0, name.offsetByCodePoints(0, most)) + ending;
  }
}
