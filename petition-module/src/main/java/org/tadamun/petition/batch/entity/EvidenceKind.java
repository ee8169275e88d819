package org.tadamun.petition.batch.entity;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that are kept, told by their first bytes: a name says nothing. */
public enum EvidenceKind {
  PDF("application/pdf", "255044462d", "pdf"),
  PNG("image/png", "89504e470d0a1a0a", "png"),
  JPEG("image/jpeg", "ffd8ff", "jpg", "jpeg");

  private final String mediaType;
  private final byte[] beginning;
  private final List<String> endings;

  EvidenceKind(String mediaType, String beginning, String... endings) {
    this.mediaType = mediaType;
    this.beginning = HexFormat.of().parseHex(beginning);
    this.endings = List.of(endings);
  }

  public static Optional<EvidenceKind> of(byte[] content) {
    return Stream.of(values()).filter(kind -> kind.begins(content)).findFirst();
  }

  private boolean begins(byte[] content) {
    return content.length > beginning.length
        && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
  }

  /** As such a file may be called. */
  public String named(String fileName) {
    return Evidence.nameEnding(fileName, endings);
  }

  public String mediaType() {
    return mediaType;
  }
}
