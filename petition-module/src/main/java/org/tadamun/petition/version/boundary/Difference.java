package org.tadamun.petition.version.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one text became another, piece by piece in reading order. */
public record Difference(List<Piece> pieces) {

  /** What happened to a piece. */
  @Schema(name = "PieceKind")
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /** Some words, with the blanks and punctuation after them. */
  public record Piece(Kind kind, String text) {}

  public boolean same() {
    return pieces.stream().allMatch(piece -> piece.kind() == Kind.SAME);
  }

  /** The earlier text. */
  public String before() {
    return without(Kind.ADDED);
  }

  /** The later text. */
  public String after() {
    return without(Kind.REMOVED);
  }

  private String without(Kind left) {
    StringBuilder text = new StringBuilder();
    pieces.stream()
        .filter(piece -> piece.kind() != left)
        .forEach(piece -> text.append(piece.text()));
    return text.toString();
  }
}
