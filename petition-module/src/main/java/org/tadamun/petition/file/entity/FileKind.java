package org.tadamun.petition.file.entity;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that are kept, recognised by their first bytes, since names prove nothing. */
public enum FileKind {
  PDF("application/pdf", "255044462d", "pdf"),
  PNG("image/png", "89504e470d0a1a0a", "png"),
  JPEG("image/jpeg", "ffd8ff", "jpg", "jpeg");

  /** Limit of a file's name in characters; columns have two places for each. */
  public static final int NAME_MAX = 200;

  private final String mediaType;
  private final byte[] beginning;
  private final List<String> endings;

  FileKind(String mediaType, String beginning, String... endings) {
    this.mediaType = mediaType;
    this.beginning = HexFormat.of().parseHex(beginning);
    this.endings = List.of(endings);
  }

  public static Optional<FileKind> of(byte[] content) {
    return Stream.of(values()).filter(kind -> kind.begins(content)).findFirst();
  }

  private boolean begins(byte[] content) {
    return content.length > beginning.length
        && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
  }

  /** The name with an extension of this kind. */
  public String named(String fileName) {
    return nameEnding(fileName, endings);
  }

  /**
   * A file's name with an extension that fits its content. Computers choose a program by it, and
   * would run a page that only begins like a picture.
   *
   * @param endings that fit, without the dot; the first one is appended if the name has none of
   *     them
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

  public String mediaType() {
    return mediaType;
  }
}
